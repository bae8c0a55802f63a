import "server-only";
import { appDb } from "#lib/platform/db.ts";
import type { CredentialLevel } from "#lib/platform/prisma/enums.ts";
import { dayOf } from "./placement-days.ts";
import { findTarget } from "./placement-target.ts";

/** How many placements of one guide readers see. */
export const MOST_PLACEMENTS = 3;

/** A paid listing of one program on one guide. Always shown with its label. */
export interface PlacedProgram {
  placementId: string;
  position: number;
  programId: string;
  programSlug: string;
  programName: string;
  level: CredentialLevel;
  summary: string | null;
  schoolSlug: string;
  schoolName: string;
  partnerName: string;
  /** The host that a click-out opens; null when there is none that is allowed. */
  targetHost: string | null;
  isDemo: boolean;
}

/**
 * The placements of a guide that readers see on a day, in their agreed order, at most three. Programs, schools and
 * partners that are not published are left out. `on` is read as a UTC date.
 */
export async function listPlacements(guideSlug: string, on: Date): Promise<PlacedProgram[]> {
  const today = dayOf(on);
  const rows = await appDb().placement.findMany({
    where: {
      guideSlug,
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gt: today } }],
      program: {
        status: "published",
        school: { status: "published", partner: { status: "published" } },
      },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: MOST_PLACEMENTS,
    select: {
      id: true,
      position: true,
      targetUrl: true,
      isDemo: true,
      program: {
        select: {
          id: true,
          slug: true,
          name: true,
          level: true,
          summary: true,
          school: {
            select: {
              slug: true,
              name: true,
              websiteUrl: true,
              partner: { select: { name: true, websiteUrl: true } },
            },
          },
        },
      },
    },
  });
  return rows.map(({ id, position, targetUrl, isDemo, program }) => {
    const { school } = program;
    const sites = { school: school.websiteUrl, partner: school.partner?.websiteUrl ?? null };
    return {
      placementId: id,
      position,
      programId: program.id,
      programSlug: program.slug,
      programName: program.name,
      level: program.level,
      summary: program.summary,
      schoolSlug: school.slug,
      schoolName: school.name,
      partnerName: school.partner?.name ?? school.name,
      targetHost: findTarget(targetUrl, sites)?.hostname ?? null,
      isDemo,
    };
  });
}
