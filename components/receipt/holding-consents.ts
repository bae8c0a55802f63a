import type { ReceiptConsent, ReceiptInquiry } from "#lib/leads/receipt.ts";

/** The consents to a school that hold. */
export function holdingConsents(inquiry: Pick<ReceiptInquiry, "consents">): ReceiptConsent[] {
  return inquiry.consents.filter(({ withdrawnAt }) => withdrawnAt === null);
}
