import "server-only";
import type { Db } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";

interface DeliveryHealth {
  /** Deliveries that are not at their end, and dead ones, by state; those of revocations as "revocation_dead". */
  counts: Record<string, number>;
  /** Seconds that the longest due delivery has been waiting; 0 when none is due. */
  oldestDueSeconds: number;
}

const LATE_SECONDS = 600;

/** How delivery stands, by the database's clock. */
export async function readDeliveryHealth(db: Db): Promise<DeliveryHealth> {
  const rows = await db.$queryRaw<{ state: string; count: number; due_seconds: number | null }[]>`
    SELECT state, count(*)::int AS count,
      max(extract(epoch FROM now() - next_at)) FILTER (WHERE state NOT LIKE '%sending' AND state NOT LIKE '%dead')::float8 AS due_seconds
    FROM (
      SELECT state::text AS state, next_at FROM delivery
      WHERE state IN ('pending', 'held', 'sending', 'failed', 'dead')
      UNION ALL
      SELECT 'revocation_' || state, next_at FROM revocation
      WHERE state IN ('pending', 'sending', 'failed', 'dead')) AS waiting
    GROUP BY state`;
  return {
    counts: Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    oldestDueSeconds: Math.max(0, ...rows.map(({ due_seconds }) => Math.round(due_seconds ?? 0))),
  };
}

/** One line for whoever watches the log; a warning when a delivery or a revocation is dead or ten minutes late. */
export async function logDeliveryHealth(db: Db): Promise<void> {
  const health = await readDeliveryHealth(db);
  const { dead = 0, revocation_dead: deadRevocations = 0 } = health.counts;
  const isBad = dead + deadRevocations > 0 || health.oldestDueSeconds > LATE_SECONDS;
  log()[isBad ? "warn" : "info"](health, "delivery.health");
}
