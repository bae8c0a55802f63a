import type { OutgoingInquiry } from "../inquiry.ts";

/**
 * The body of the webhook `inquiry.created`, version 1. Partners build on it: fields may be added, none may
 * change or go. It is the same in each attempt.
 */
export function inquiryCreatedV1(inquiry: OutgoingInquiry): string {
  return JSON.stringify({
    type: "inquiry.created",
    version: 1,
    timestamp: inquiry.submittedAt.toISOString(),
    data: {
      inquiry_id: inquiry.inquiryId,
      reference: inquiry.reference,
      test: inquiry.isDemo,
      submitted_at: inquiry.submittedAt.toISOString(),
      school: inquiry.school,
      program: {
        id: inquiry.program.id,
        slug: inquiry.program.slug,
        name: inquiry.program.name,
        cip_code: inquiry.program.cipCode,
        level: inquiry.program.level,
      },
      person: {
        name: inquiry.person.name,
        email: inquiry.person.email,
        phone: inquiry.person.phone,
        zip: inquiry.person.zip,
        state: inquiry.person.state,
        age_confirmed: inquiry.person.ageConfirmed,
      },
      request: { start_when: inquiry.startWhen, question: inquiry.question },
      contact: {
        channels: inquiry.consents.map(({ channel }) => channel),
        days: inquiry.contactDays,
        hours: inquiry.contactHours,
      },
      consents: inquiry.consents.map((consent) => ({
        channel: consent.channel,
        text: consent.text,
        text_sha256: consent.textHash,
        disclosure_version_id: consent.disclosureVersionId,
        language: consent.language,
        page: consent.page,
        given_at: consent.givenAt.toISOString(),
      })),
    },
  });
}
