import type { LedgerEvent } from "#lib/ledger/leaf.ts";
import type { ContactChannel, WithdrawalReason } from "#lib/platform/prisma/enums.ts";

/** One agreement as the ledger keeps it: who is agreed with and to what, and a commitment to who agreed. */
export interface GivenConsent {
  consentId: string;
  inquiryId: string;
  /** Legal names. */
  school: string;
  partner: string;
  publisher: string;
  program: string;
  channel: ContactChannel;
  textVersionId: string;
  textNumber: number;
  /** SHA-256 of the text as shown, hex. */
  textHash: string;
  language: string;
  page: string;
  purpose: string;
  method: string;
  /** Whether their browser asked not to sell or share. */
  optOutSignal: boolean;
  /** `commitTo(salt, person)`. */
  person: string;
  at: Date;
}

export function consentGiven({
  consentId,
  at,
  textVersionId,
  textNumber,
  textHash,
  inquiryId,
  ...facts
}: GivenConsent): LedgerEvent {
  return {
    kind: "consent.given",
    subjectId: consentId,
    at,
    facts: {
      ...facts,
      inquiry: inquiryId,
      text: { version: textVersionId, number: textNumber, hash: textHash },
    },
  };
}

export function consentWithdrawn(
  consentId: string,
  cause: { reason: WithdrawalReason; method: string; at: Date },
): LedgerEvent {
  const { reason, method, at } = cause;
  return { kind: "consent.withdrawn", subjectId: consentId, at, facts: { reason, method } };
}
