import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db.ts";

/** The mails to a student about a request; what each says stands in `components/mails`. */
export const LEAD_MAIL_KINDS = ["receipt", "confirm"] as const;
export type LeadMailKind = (typeof LEAD_MAIL_KINDS)[number];

/** Told to workers when a mail is queued. */
export const LEAD_MAIL_QUEUED = "lead_mail_queued";

/**
 * Has the worker send a mail about a lead once the transaction is committed. Neither address nor words are queued:
 * the worker opens the lead's sealed address when it sends. `inquiryId`: the one school that the mail is about.
 */
export async function queueLeadMail(
  tx: Tx,
  leadId: string,
  kind: LeadMailKind,
  { inquiryId = null }: { inquiryId?: string | null } = {},
): Promise<void> {
  const at = now();
  await tx.$queryRaw`
    WITH queued AS (
      INSERT INTO lead_mail (id, lead_id, inquiry_id, kind, next_at, created_at)
      VALUES (${randomUUIDv7()}::uuid, ${leadId}::uuid, ${inquiryId}::uuid, ${kind}, ${at}, ${at})
      RETURNING 1)
    SELECT pg_notify(${LEAD_MAIL_QUEUED}, '')::text FROM queued`;
}
