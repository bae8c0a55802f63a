import "server-only";
import { appDb } from "#lib/platform/db.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import type { PublicProgram, PublicSchool } from "./public-views.ts";

/** Published, at a published school of a published partner or of the open catalogue. */
const PUBLIC_SCHOOL = {
  status: "published",
  OR: [{ partnerId: null }, { partner: { status: "published" } }],
} satisfies Prisma.SchoolWhereInput;

const PUBLIC_PROGRAM = { status: "published", school: PUBLIC_SCHOOL } satisfies Prisma.ProgramWhereInput;

const CAMPUS = { id: true, name: true, city: true, state: true } satisfies Prisma.CampusSelect;

/** A program that everybody may see; null when there is none of this slug. */
export async function findPublicProgram(slug: string): Promise<PublicProgram | null> {
  const row = await appDb().program.findFirst({
    where: { slug, ...PUBLIC_PROGRAM },
    select: {
      id: true,
      slug: true,
      name: true,
      cipCode: true,
      level: true,
      summary: true,
      modalities: true,
      schedules: true,
      monthsFullTime: true,
      monthsPartTime: true,
      costInStateCents: true,
      costOutOfStateCents: true,
      costOnlineCents: true,
      rollingStart: true,
      startDates: true,
      minEducation: true,
      entrySkill: true,
      admissionNote: true,
      statesServed: true,
      statesKnown: true,
      maxTransferCredits: true,
      programAccreditation: true,
      preparesFor: true,
      giBill: true,
      yellowRibbon: true,
      tuitionAssistance: true,
      federalAid: true,
      completionRate: true,
      placementRate: true,
      resultsSource: true,
      factsSource: true,
      factsAsOf: true,
      isDemo: true,
      school: {
        select: { id: true, slug: true, name: true, accreditor: true, websiteUrl: true },
      },
      campuses: { select: { campus: { select: CAMPUS } } },
    },
  });
  if (!row) return null;
  const { campuses, startDates, factsAsOf, ...program } = row;
  return {
    ...program,
    campuses: campuses.map(({ campus }) => campus),
    startDates: startDates.map(isoDay).sort(),
    factsAsOf: isoDay(factsAsOf),
  };
}

/** A school that everybody may see; null when there is none of this slug. */
export async function findPublicSchool(slug: string): Promise<PublicSchool | null> {
  return appDb().school.findFirst({
    where: { slug, ...PUBLIC_SCHOOL },
    select: {
      id: true,
      slug: true,
      name: true,
      summary: true,
      accreditor: true,
      websiteUrl: true,
      isDemo: true,
      campuses: { select: CAMPUS, orderBy: [{ state: "asc" }, { city: "asc" }, { id: "asc" }] },
      programs: {
        where: { status: "published" },
        orderBy: [{ name: "asc" }, { id: "asc" }],
        select: { slug: true, name: true, level: true, modalities: true },
      },
    },
  });
}

/** The slugs of all public programs and schools, with the day of their last change, for the site map. */
export async function listPublicSlugs() {
  const select = { slug: true, updatedAt: true } as const;
  const orderBy = { slug: "asc" } as const;
  const [programs, schools] = await Promise.all([
    appDb().program.findMany({ where: PUBLIC_PROGRAM, select, orderBy }),
    appDb().school.findMany({ where: PUBLIC_SCHOOL, select, orderBy }),
  ]);
  return { programs, schools };
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
