import "server-only";
import { getMatchPool } from "#lib/catalogue/match-pool-queries.ts";
import type { Weights } from "#lib/match/ranking.ts";
import type { MatchPool } from "#lib/match/reader.ts";
import { now } from "#lib/platform/clock.ts";
import { processWide } from "#lib/platform/process.ts";
import { getWeights } from "#lib/weights/weights-queries.ts";

/** A change of a setting shows within this time. */
const KEPT_MS = 5_000;

interface Settings {
  pool: MatchPool;
  weights: Weights;
}

/** The publisher's settings of the match, asked for once in a few seconds. */
export async function publisherSettings(): Promise<Settings> {
  const kept = processWide<{ settings: Promise<Settings> | null; until: number }>("api.settings", () => ({
    settings: null,
    until: 0,
  }));
  const at = now().getTime();
  if (kept.settings === null || kept.until <= at) {
    kept.until = at + KEPT_MS;
    kept.settings = Promise.all([getMatchPool(), getWeights()]).then(([{ pool }, { weights }]) => ({
      pool,
      weights,
    }));
    kept.settings.catch(() => {
      kept.until = 0;
    });
  }
  return kept.settings;
}
