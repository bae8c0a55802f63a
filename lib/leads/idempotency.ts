import "server-only";
import { batched } from "#lib/platform/batched.ts";
import { appDb } from "#lib/platform/db.ts";

/** One press of the button, however often it arrives. */
export interface Submission {
  visitId: string | null;
  key: string;
  /** Keyed hash of the checked request, hex: what was typed must not be guessable from it. */
  bodyHash: string;
}

export const SUBMISSION_ROUTE = "request";
/** Newcomers have no visit; their key, 256 random bits made with the form, is the scope. */
export const NO_VISIT = "none";

/** What was stored for a submission. */
interface StoredSubmission {
  bodyHash: string;
  leadId: string;
  /** Null once the lead is erased. */
  receiptTokenSealed: string | null;
}

/** What was stored for a submission: of the same visit, or from before there was one. */
export function findSubmission({
  visitId,
  key,
}: Pick<Submission, "visitId" | "key">): Promise<StoredSubmission | null> {
  return findStored({ scope: visitId ?? NO_VISIT, key });
}

const findStored = batched(async (asked: readonly { scope: string; key: string }[]) => {
  // With the scopes the primary key is of use; by the keys alone every record there is would be read.
  const scopes = [...new Set([NO_VISIT, ...asked.map(({ scope }) => scope)])];
  const rows = await appDb().$queryRaw<(StoredSubmission & { scope: string; key: string })[]>`
    SELECT r.scope, r.key, r.body_hash AS "bodyHash", l.id AS "leadId", l.receipt_token_sealed AS "receiptTokenSealed"
    FROM idempotency_record r JOIN lead l ON l.id = r.lead_id
    WHERE r.scope = ANY(${scopes}) AND r.route = ${SUBMISSION_ROUTE} AND r.key = ANY(${asked.map(({ key }) => key)})`;
  return asked.map(
    ({ scope, key }) =>
      rows.find((row) => row.key === key && (row.scope === scope || row.scope === NO_VISIT)) ?? null,
  );
});
