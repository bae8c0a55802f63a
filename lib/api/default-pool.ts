import "server-only";
import { getMatchPool } from "#lib/catalogue/match-pool-queries.ts";
import type { MatchPool } from "#lib/match/reader.ts";
import { now } from "#lib/platform/clock.ts";
import { processWide } from "#lib/platform/process.ts";

/** A change of the setting shows within this time. */
const KEPT_MS = 5_000;

/** The publisher's setting, asked for once in a few seconds. */
export async function defaultPool(): Promise<MatchPool> {
  const kept = processWide<{ pool: Promise<MatchPool> | null; until: number }>("api.pool", () => ({
    pool: null,
    until: 0,
  }));
  const at = now().getTime();
  if (kept.pool === null || kept.until <= at) {
    kept.until = at + KEPT_MS;
    kept.pool = getMatchPool().then(({ pool }) => pool);
    kept.pool.catch(() => {
      kept.until = 0;
    });
  }
  return kept.pool;
}
