import "server-only";
import { findSubmission } from "./idempotency.ts";
import { openLeadField } from "./sealed.ts";

/** The receipt of a form by its key, which only the browser that had the form knows; null when none was stored. */
export async function findReceiptToken(visitId: string | null, key: string): Promise<string | null> {
  const stored = await findSubmission({ visitId, key });
  return stored && openLeadField("receiptToken", stored.leadId, stored.receiptTokenSealed);
}
