import "server-only";
import { openLeadField } from "#lib/leads/sealed.ts";
import type { ClaimedDelivery } from "./claim.ts";
import type { OutgoingInquiry } from "./inquiry.ts";
import type { Outcome } from "./outcome.ts";
import { inquiryMail } from "./payload/mail.ts";
import { inquiryCreatedV1 } from "./payload/v1.ts";
import { sendTo } from "./send.ts";
import type { DeliverySettings } from "./settings.ts";

/** Sends a claimed inquiry over its channel and tells how that ended. Opens no transaction; never throws for what a partner does. */
export async function attemptDelivery(
  claimed: ClaimedDelivery,
  settings: DeliverySettings,
): Promise<Outcome> {
  const { target, deliveryId, claimedAt } = claimed;
  const inquiry = openInquiry(claimed);
  return sendTo(
    target,
    {
      id: deliveryId,
      at: claimedAt,
      body: () => inquiryCreatedV1(inquiry),
      mail: () => inquiryMail(inquiry),
    },
    settings,
  );
}

/** Opens only what the agreed channels need. */
function openInquiry({ deliveryId, inquiry }: ClaimedDelivery): OutgoingInquiry {
  const { lead, school, program, consents } = inquiry;
  const agreed = new Set(consents.map(({ channel }) => channel));
  const byPhone = agreed.has("text") || agreed.has("call") || agreed.has("automated_call");
  return {
    deliveryId,
    inquiryId: inquiry.id,
    reference: lead.reference,
    submittedAt: lead.createdAt,
    isDemo: lead.isDemo,
    person: {
      name: openLeadField("name", lead.id, lead.nameSealed),
      email: agreed.has("email") ? openLeadField("email", lead.id, lead.emailSealed) : null,
      phone: byPhone && lead.phoneSealed ? openLeadField("phone", lead.id, lead.phoneSealed) : null,
      zip: lead.zip,
      state: lead.state,
      ageConfirmed: lead.ageConfirmed,
    },
    school,
    program,
    startWhen: lead.startWhen,
    question: lead.questionSealed ? openLeadField("question", lead.id, lead.questionSealed) : null,
    contactDays: lead.contactDays,
    contactHours: lead.contactHours,
    consents: consents.map((consent) => ({
      channel: consent.channel,
      text: consent.textShown,
      textHash: consent.textHash,
      disclosureVersionId: consent.disclosureVersionId,
      language: consent.language,
      page: consent.page,
      givenAt: consent.createdAt,
    })),
  };
}
