import "server-only";
import { hashToken } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import type { ContactChannel } from "#lib/platform/prisma/enums.ts";
import { maskEmail, maskPhone } from "./mask.ts";
import { openLeadField } from "./sealed.ts";

interface ReceiptConsent {
  channel: ContactChannel;
  /** Exactly as it stood beside the box. */
  textShown: string;
  agreedAt: Date;
}

export interface ReceiptInquiry {
  inquiryId: string;
  schoolName: string;
  programName: string;
  partnerLegalName: string;
  isDemo: boolean;
  consents: ReceiptConsent[];
}

export interface Receipt {
  leadId: string;
  reference: string;
  sentAt: Date;
  name: string;
  /** Masked: whoever finds the link learns no address and no number. */
  email: string;
  phone: string | null;
  zip: string | null;
  question: string | null;
  contactDays: number[];
  contactHours: string[];
  startWhen: string | null;
  inquiries: ReceiptInquiry[];
}

const TOKEN = /^[\w-]{43}$/;

/** The receipt that a token opens; null for any other text. */
export async function findReceipt(token: string): Promise<Receipt | null> {
  if (!TOKEN.test(token)) return null;
  const lead = await appDb().lead.findUnique({
    where: { receiptTokenHash: hashToken(token) },
    select: {
      id: true,
      reference: true,
      createdAt: true,
      nameSealed: true,
      emailSealed: true,
      phoneSealed: true,
      questionSealed: true,
      zip: true,
      contactDays: true,
      contactHours: true,
      startWhen: true,
      inquiries: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          school: { select: { name: true, isDemo: true } },
          program: { select: { name: true } },
          partner: { select: { legalName: true } },
          consents: {
            orderBy: { channel: "asc" },
            select: { channel: true, textShown: true, createdAt: true },
          },
        },
      },
    },
  });
  if (!lead) return null;
  const { id } = lead;
  return {
    leadId: id,
    reference: lead.reference,
    sentAt: lead.createdAt,
    name: openLeadField("name", id, lead.nameSealed),
    email: maskEmail(openLeadField("email", id, lead.emailSealed)),
    phone: lead.phoneSealed && maskPhone(openLeadField("phone", id, lead.phoneSealed)),
    zip: lead.zip,
    question: lead.questionSealed && openLeadField("question", id, lead.questionSealed),
    contactDays: lead.contactDays,
    contactHours: lead.contactHours,
    startWhen: lead.startWhen,
    inquiries: lead.inquiries.map((inquiry) => ({
      inquiryId: inquiry.id,
      schoolName: inquiry.school.name,
      programName: inquiry.program.name,
      partnerLegalName: inquiry.partner.legalName,
      isDemo: inquiry.school.isDemo,
      consents: inquiry.consents.map(({ channel, textShown, createdAt }) => ({
        channel,
        textShown,
        agreedAt: createdAt,
      })),
    })),
  };
}
