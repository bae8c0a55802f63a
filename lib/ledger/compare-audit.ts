import "server-only";
import type { Db } from "#lib/platform/db.ts";
import { AUDIT_DIGEST, SEALED_DIGEST } from "./audit-digest.ts";

/**
 * The audit log against what the ledger sealed of it: names the first event that was changed or is gone, and the entry
 * whose list of events is not what was sealed. Events of the last seconds may wait; they are counted as waiting.
 */
export async function compareAudit(
  db: Db,
  report: { audited: number; waiting: number },
): Promise<string | null> {
  const [list] = await db.$queryRaw<{ id: string }[]>`
    SELECT l.id::text FROM ledger_leaf l
    LEFT JOIN audit_seal s ON s.leaf_id = l.id
    WHERE l.kind = 'audit.sealed'
    GROUP BY l.id
    HAVING (l.body::jsonb #>> '{facts,hash}', (l.body::jsonb #>> '{facts,events}')::int)
      IS DISTINCT FROM (${SEALED_DIGEST}, count(s.event_id)::int)
    ORDER BY l.created_at, l.id LIMIT 1`;
  if (list) return `The list of audit events that entry ${list.id} seals was changed.`;
  const [event] = await db.$queryRaw<{ id: string; why: string }[]>`
    SELECT s.event_id::text AS id,
      CASE WHEN l.id IS NULL THEN 'is listed under an entry that is gone'
        WHEN e.id IS NULL THEN 'is gone' ELSE 'is not what was sealed' END AS why
    FROM audit_seal s
    LEFT JOIN audit_event e ON e.id = s.event_id
    LEFT JOIN ledger_leaf l ON l.id = s.leaf_id AND l.kind = 'audit.sealed'
    WHERE e.id IS NULL OR l.id IS NULL OR ${AUDIT_DIGEST} IS DISTINCT FROM s.digest
    ORDER BY s.event_at, s.event_id LIMIT 1`;
  if (event) return `Audit event ${event.id} ${event.why}.`;
  const [counted] = await db.$queryRaw<{ sealed: number; waiting: number }[]>`
    SELECT (SELECT count(*)::int FROM audit_seal) AS sealed,
      (SELECT count(*)::int FROM audit_event e
        WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.event_id = e.id)) AS waiting`;
  report.audited = counted?.sealed ?? 0;
  report.waiting += counted?.waiting ?? 0;
  return null;
}
