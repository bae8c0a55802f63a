import "server-only";
import { appDb } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import { readFactSources, readSchoolFactSources } from "./fact-sources.ts";
import type { PublicProgram, PublicSchool } from "./public-views.ts";
import { PROGRAM_SUMMARY, PUBLIC_PROGRAM, PUBLIC_SCHOOL } from "./public-where.ts";

const CAMPUS = { id: true, name: true, city: true, state: true } satisfies Prisma.CampusSelect;

/** What no slug can be is not looked for: PostgreSQL refuses some of it, such as the character 0. */
const SLUG = /^[a-z0-9-]{1,200}$/;

/** A program that everybody may see; null when there is none of this slug. */
export async function findPublicProgram(slug: string): Promise<PublicProgram | null> {
  if (!SLUG.test(slug)) return null;
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
      awardsPerYear: true,
      medianEarningsCents: true,
      medianDebtCents: true,
      resultsSource: true,
      factsSource: true,
      factsAsOf: true,
      factSources: true,
      isDemo: true,
      school: {
        select: { id: true, slug: true, name: true, accreditor: true, websiteUrl: true, partnerId: true },
      },
      campuses: {
        select: { campus: { select: CAMPUS } },
        orderBy: [{ campus: { state: "asc" } }, { campus: { city: "asc" } }, { campusId: "asc" }],
      },
    },
  });
  if (!row) return null;
  const { campuses, startDates, factsAsOf, factSources, ...program } = row;
  const { sources, ignored } = readFactSources(factSources);
  if (ignored > 0) log().warn({ programId: program.id, ignored }, "program.fact_sources_ignored");
  return {
    ...program,
    campuses: campuses.map(({ campus }) => campus),
    startDates: startDates.map(isoDay).sort(),
    factsAsOf: isoDay(factsAsOf),
    factSources: sources,
  };
}

/** A school that everybody may see; null when there is none of this slug. */
export async function findPublicSchool(slug: string): Promise<PublicSchool | null> {
  if (!SLUG.test(slug)) return null;
  const row = await appDb().school.findFirst({
    where: { slug, ...PUBLIC_SCHOOL },
    select: {
      id: true,
      slug: true,
      name: true,
      summary: true,
      accreditor: true,
      websiteUrl: true,
      partnerId: true,
      control: true,
      yearlyInStateCents: true,
      yearlyOutOfStateCents: true,
      completionRate: true,
      offersDistance: true,
      factSources: true,
      isDemo: true,
      updatedAt: true,
      partner: {
        select: {
          name: true,
          websiteUrl: true,
          logo: { select: { hash: true, width: true, height: true } },
        },
      },
      campuses: { select: CAMPUS, orderBy: [{ state: "asc" }, { city: "asc" }, { id: "asc" }] },
      programs: {
        where: { status: "published" },
        orderBy: [{ name: "asc" }, { id: "asc" }],
        select: PROGRAM_SUMMARY,
      },
    },
  });
  if (!row) return null;
  const { updatedAt, partner, factSources, ...school } = row;
  return {
    ...school,
    partner: partner && { name: partner.name, logo: partner.logo },
    factSources: readSchoolFactSources(factSources),
    partnerWebsiteUrl: partner?.websiteUrl ?? null,
    updatedOn: isoDay(updatedAt),
  };
}

/**
 * The slugs of public programs and schools that are not invented, with their last change, for the site map. The open
 * catalogue is left out: hundreds of thousands of pages with a few official facts each help nobody who searches.
 */
export async function listPublicSlugs() {
  const select = { slug: true, updatedAt: true } as const;
  const orderBy = { slug: "asc" } as const;
  const [programs, schools] = await Promise.all([
    appDb().program.findMany({
      where: { ...PUBLIC_PROGRAM, officialState: null, isDemo: false },
      select,
      orderBy,
    }),
    appDb().school.findMany({
      where: { ...PUBLIC_SCHOOL, officialState: null, isDemo: false },
      select,
      orderBy,
    }),
  ]);
  return { programs, schools };
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
