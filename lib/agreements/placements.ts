import "server-only";
import { appDb } from "#lib/platform/db.ts";
import type { CredentialLevel } from "#lib/platform/prisma/enums.ts";

/** A paid listing of one program on one guide. Always shown with its label. */
export interface PlacedProgram {
  programId: string;
  programSlug: string;
  programName: string;
  level: CredentialLevel;
  summary: string | null;
  schoolSlug: string;
  schoolName: string;
  partnerName: string;
  isDemo: boolean;
}

/**
 * The placements of a guide on a day, in their agreed order. Programs, schools and partners that are not
 * published are left out. `on` is read as a UTC date.
 */
export async function listPlacements(guideSlug: string, on: Date): Promise<PlacedProgram[]> {
  const rows = await appDb().placement.findMany({
    where: {
      guideSlug,
      startsOn: { lte: on },
      OR: [{ endsOn: null }, { endsOn: { gte: startOfDay(on) } }],
      program: {
        status: "published",
        school: { status: "published", partner: { status: "published" } },
      },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      isDemo: true,
      program: {
        select: {
          id: true,
          slug: true,
          name: true,
          level: true,
          summary: true,
          school: { select: { slug: true, name: true, partner: { select: { name: true } } } },
        },
      },
    },
  });
  return rows.map(({ program, isDemo }) => ({
    programId: program.id,
    programSlug: program.slug,
    programName: program.name,
    level: program.level,
    summary: program.summary,
    schoolSlug: program.school.slug,
    schoolName: program.school.name,
    partnerName: program.school.partner?.name ?? program.school.name,
    isDemo,
  }));
}

function startOfDay(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
}
