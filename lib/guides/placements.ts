import "server-only";
import { listPlacements } from "#lib/agreements/placements.ts";
import { now } from "#lib/platform/clock.ts";
import type { CredentialLevel } from "#lib/platform/prisma/enums.ts";
import { hasDatabase } from "./document-texts.ts";

export const LEVEL_WORDS: Record<CredentialLevel, string> = {
  bootcamp: "Bootcamp",
  certificate: "Certificate",
  associate: "Associate degree",
  bachelors: "Bachelor's degree",
  post_bachelors_certificate: "Post-bachelor's certificate",
  masters: "Master's degree",
  doctorate: "Doctorate",
};

/** The paid listings of a guide today; none in the build, which has no database. */
export async function listGuidePlacements(slug: string) {
  if (!hasDatabase()) return [];
  const placements = await listPlacements(slug, now());
  return placements.map((placement) => ({ ...placement, level: LEVEL_WORDS[placement.level] }));
}
