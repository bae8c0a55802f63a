import "server-only";
import { appDb } from "#lib/platform/db.ts";
import { findSubmission } from "./idempotency.ts";
import { openLeadField } from "./sealed.ts";

/** The receipt of a form by its key, which only the browser that had the form knows; null when none was stored. */
export async function findReceiptToken(visitId: string | null, key: string): Promise<string | null> {
  const stored = await findSubmission(appDb(), { visitId, key });
  return stored?.lead ? openLeadField("receiptToken", stored.lead.id, stored.lead.receiptTokenSealed) : null;
}
