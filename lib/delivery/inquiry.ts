import type { ContactChannel, CredentialLevel } from "#lib/platform/prisma/enums.ts";

/** What leaves for a school about one inquiry. Contact details are there only as far as their channel was agreed to. */
export interface OutgoingInquiry {
  deliveryId: string;
  inquiryId: string;
  /** For people to quote: "FM-7Q4K-2M9X". */
  reference: string;
  submittedAt: Date;
  isDemo: boolean;
  person: {
    name: string;
    /** Only with consent to e-mail. */
    email: string | null;
    /** Only with consent to text messages or calls. */
    phone: string | null;
    zip: string | null;
    state: string | null;
    ageConfirmed: boolean;
  };
  school: { id: string; slug: string; name: string; unitid: number | null };
  program: { id: string; slug: string; name: string; cipCode: string; level: CredentialLevel };
  startWhen: string | null;
  question: string | null;
  /** Weekdays 1 (Monday) to 7 and parts of the day when contact is welcome. */
  contactDays: number[];
  contactHours: string[];
  consents: OutgoingConsent[];
}

export interface OutgoingConsent {
  channel: ContactChannel;
  text: string;
  textHash: string;
  disclosureVersionId: string;
  language: string;
  page: string;
  givenAt: Date;
}
