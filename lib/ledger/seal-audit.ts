import "server-only";
import { now } from "#lib/platform/clock.ts";
import type { Db, Tx } from "#lib/platform/db.ts";
import { AUDIT_DIGEST, SEALED_DIGEST } from "./audit-digest.ts";
import { toLeaf } from "./leaf.ts";

const MOST_EVENTS = 5_000;
/** No transaction lasts longer: an event that is older than the newest sealed one may still appear for so long. */
const LATE_MINUTES = 15;

/**
 * Puts events of the audit log that no entry seals yet under entries of the ledger, up to 5,000 under each. Nobody who
 * does something waits for it; what is seen here can't be changed afterwards without being noticed.
 */
export async function sealAudit(db: Db): Promise<void> {
  let sealed: number;
  do sealed = await db.$transaction((tx) => sealSome(tx), { timeout: 30_000 });
  while (sealed === MOST_EVENTS);
}

async function sealSome(tx: Tx): Promise<number> {
  await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtextextended('ledger.audit', 0))`;
  const events = await tx.$queryRaw<{ id: string }[]>`
    SELECT e.id::text FROM audit_event e
    WHERE e.created_at >= coalesce(
        (SELECT max(event_at) - make_interval(mins => ${LATE_MINUTES}) FROM audit_seal), '-infinity')
      AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.event_id = e.id)
    ORDER BY e.created_at, e.id LIMIT ${MOST_EVENTS}`;
  const [first] = events;
  if (!first) return 0;
  const ids = events.map(({ id }) => id);
  const [sum] = await tx.$queryRaw<{ hash: string }[]>`
    SELECT ${SEALED_DIGEST} AS hash
    FROM (SELECT e.id AS event_id, ${AUDIT_DIGEST} AS digest FROM audit_event e WHERE e.id = ANY(${ids}::uuid[])) AS s`;
  const leaf = toLeaf({
    kind: "audit.sealed",
    subjectId: first.id,
    at: now(),
    facts: { events: ids.length, hash: sum?.hash ?? "" },
  });
  await tx.ledgerLeaf.create({ data: leaf, select: { id: true } });
  await tx.$executeRaw`
    INSERT INTO audit_seal (event_id, leaf_id, digest, event_at)
    SELECT e.id, ${leaf.id}::uuid, ${AUDIT_DIGEST}, e.created_at FROM audit_event e WHERE e.id = ANY(${ids}::uuid[])`;
  return ids.length;
}
