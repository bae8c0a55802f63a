import { render } from "@react-email/render";
import type { ComponentType } from "react";
import type { LeadMailKind } from "#lib/leads/lead-mail.ts";
import type { LeadMailFacts } from "#lib/leads/mail-facts.ts";
import { ConfirmMail, confirmSubject } from "./confirm-mail.tsx";
import { ReceiptMail, receiptSubject } from "./receipt-mail.tsx";

interface LeadMailTemplate {
  subject: (facts: LeadMailFacts) => string;
  Mail: ComponentType<LeadMailFacts>;
}

const TEMPLATES: Record<LeadMailKind, LeadMailTemplate> = {
  confirm: { subject: confirmSubject, Mail: ConfirmMail },
  receipt: { subject: receiptSubject, Mail: ReceiptMail },
};

/** A mail about a request as HTML and as plain text, made from one template. */
export async function renderLeadMail(
  facts: LeadMailFacts,
): Promise<{ subject: string; text: string; html: string }> {
  const { subject, Mail } = TEMPLATES[facts.kind];
  const mail = <Mail {...facts} />;
  return {
    subject: subject(facts),
    html: await render(mail),
    text: await render(mail, {
      plainText: true,
      htmlToTextOptions: {
        wordwrap: 78,
        selectors: [
          { selector: "h1", options: { uppercase: false } },
          { selector: "h2", options: { uppercase: false } },
        ],
      },
    }),
  };
}
