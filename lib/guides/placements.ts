import "server-only";
import { listPlacements } from "#lib/agreements/placements.ts";
import { listSubjectPrograms } from "#lib/catalogue/subject-programs.ts";
import { findSubject } from "#lib/catalogue/subjects.ts";
import { now } from "#lib/platform/clock.ts";
import { hasDatabase } from "./document-texts.ts";
import { listGuides } from "./queries.ts";
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
  const programs = await listSubjectPrograms({
    cips: cipsOf(subject),
    place: slug,
    day: now(),
    limit: MOST_PROGRAMS,
  });
  if (programs.length > 0) return { kind: "programs" as const, programs };
  return { kind: "none" as const };
}

/** The guides on which a program can be placed, by title. */
export async function listGuideChoices(): Promise<{ slug: string; title: string }[]> {
  const guides = await listGuides();
  return guides.map(({ slug, title }) => ({ slug, title })).sort((a, b) => a.title.localeCompare(b.title));
}

/** The CIP codes of a guide's subject; none for a guide that is not there. */
export async function guideCips(slug: string): Promise<readonly string[]> {
  const guide = (await listGuides()).find((each) => each.slug === slug);
  return guide ? cipsOf(guide.subject) : [];
}

const cipsOf = (subject: string): readonly string[] => findSubject(subject)?.cips ?? [];
