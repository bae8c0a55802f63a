import "server-only";
import { listPlacements } from "#lib/agreements/placements.ts";
import { listSubjectPrograms } from "#lib/catalogue/subject-programs.ts";
import { findSubject } from "#lib/catalogue/subjects.ts";
import { now } from "#lib/platform/clock.ts";
import { hasDatabase } from "./document-texts.ts";
import type { GuideSummary } from "./schema.ts";

const MOST_PROGRAMS = 6;

/**
 * What a guide shows of programs today: its paid listings; without any, programs of its subject drawn by lot; in
 * the build, which has no database, neither. A database that fails makes this throw: the page as it was stays.
 */
export async function getPartnerBlock({ slug, subject }: Pick<GuideSummary, "slug" | "subject">) {
  if (!hasDatabase()) return { kind: "none" as const };
  const placements = await listPlacements(slug, now());
  if (placements.length > 0) return { kind: "placements" as const, placements };
  const cips = findSubject(subject)?.cips ?? [];
  const programs = await listSubjectPrograms({ cips, place: slug, day: now(), limit: MOST_PROGRAMS });
  if (programs.length > 0) return { kind: "programs" as const, programs };
  return { kind: "none" as const };
}
