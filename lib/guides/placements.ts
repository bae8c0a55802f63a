import "server-only";
import { listPlacements } from "#lib/agreements/placements.ts";
import { LEVEL_WORDS } from "#lib/match/questions/level.ts";
import { now } from "#lib/platform/clock.ts";
import { hasDatabase } from "./document-texts.ts";

/** The paid listings of a guide today; none in the build, which has no database. */
export async function listGuidePlacements(slug: string) {
  if (!hasDatabase()) return [];
  const placements = await listPlacements(slug, now());
  return placements.map((placement) => ({ ...placement, level: LEVEL_WORDS[placement.level] }));
}
