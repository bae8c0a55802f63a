import "server-only";
import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db.ts";

const lockName = (partnerId: string) => `partner:${partnerId}`;

/**
 * Whether a partner is stopped, for a worker about to begin an attempt. Until its transaction ends nobody can stop the
 * partner: an attempt that begins is one that whoever stops is told of, and after the stop none begins.
 */
export async function isStopped(tx: Tx, partnerId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock_shared(hashtextextended(${lockName(partnerId)}, 0))`;
  // A statement of its own: the one that waited for the lock sees the partner as it was before.
  const { stoppedAt } = await tx.partner.findUniqueOrThrow({
    where: { id: partnerId },
    select: { stoppedAt: true },
  });
  return stoppedAt !== null;
}

/** Waits for the attempts at this partner's requests that are just being begun, and lets none begin until the transaction ends. */
export async function lockAttempts(tx: Tx, partnerId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtextextended(${lockName(partnerId)}, 0))`;
}

/**
 * Holds what waits for a stopped partner; gives how many. A row that a worker has locked is left to that worker, which
 * waits for this transaction and then holds it itself.
 */
export async function holdWaiting(tx: Tx, partnerId: string): Promise<number> {
  return tx.$executeRaw`
    UPDATE delivery SET state = 'held', hold_reason = 'stopped', updated_at = ${now()}
    WHERE id IN (
      SELECT d.id FROM delivery d JOIN inquiry i ON i.id = d.inquiry_id
      WHERE i.partner_id = ${partnerId}::uuid AND d.state IN ('pending', 'held', 'failed')
      FOR UPDATE OF d SKIP LOCKED)`;
}

/** Lets what a stop held be looked at again at once; gives how many. */
export async function releaseHeld(tx: Tx, partnerId: string): Promise<number> {
  return tx.$executeRaw`
    UPDATE delivery d SET next_at = ${now()}, updated_at = ${now()} FROM inquiry i
    WHERE i.id = d.inquiry_id AND i.partner_id = ${partnerId}::uuid
      AND d.state = 'held' AND d.hold_reason = 'stopped'`;
}
