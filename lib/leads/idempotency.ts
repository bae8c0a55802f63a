import "server-only";
import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db.ts";

/** One press of the button, however often it arrives. */
export interface Submission {
  visitId: string | null;
  key: string;
  /** Keyed hash of the checked request, hex: what was typed must not be guessable from it. */
  bodyHash: string;
}

const ROUTE = "request";
/** Newcomers have no visit; their key, 256 random bits made with the form, is the scope. */
const NO_VISIT = "none";

/**
 * Claims a submission for this transaction. True: it is new. False: it is stored already. Another transaction
 * with the same key is waited for, up to the connection's lock time-out; then this throws `55P03`.
 */
export async function claimSubmission(tx: Tx, { visitId, key, bodyHash }: Submission): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    INSERT INTO idempotency_record (scope, route, key, body_hash, created_at)
    SELECT ${visitId ?? NO_VISIT}, ${ROUTE}, ${key}, ${bodyHash}, ${now()}
    WHERE NOT EXISTS (
      SELECT FROM idempotency_record WHERE scope = ${NO_VISIT} AND route = ${ROUTE} AND key = ${key})
    ON CONFLICT DO NOTHING`;
  return inserted > 0;
}

/** What was stored for a submission: of the same visit, or from before there was one. */
export async function findSubmission(tx: Tx, { visitId, key }: Pick<Submission, "visitId" | "key">) {
  return tx.idempotencyRecord.findFirst({
    where: { scope: { in: [visitId ?? NO_VISIT, NO_VISIT] }, route: ROUTE, key, leadId: { not: null } },
    select: { bodyHash: true, lead: { select: { id: true, receiptTokenSealed: true } } },
  });
}

/** Ties the claimed submission to its lead and wakes the worker, both at commit. */
export async function settleSubmission(tx: Tx, { visitId, key }: Submission, leadId: string): Promise<void> {
  await tx.$queryRaw`
    WITH settled AS (
      UPDATE idempotency_record SET lead_id = ${leadId}::uuid
      WHERE scope = ${visitId ?? NO_VISIT} AND route = ${ROUTE} AND key = ${key}
      RETURNING 1)
    SELECT pg_notify('inquiry_submitted', '')::text FROM settled`;
}
