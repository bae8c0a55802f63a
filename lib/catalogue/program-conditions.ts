import "server-only";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import { literally } from "#lib/platform/like.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import type { ProgramFilter } from "./program-filter.ts";
import { searchSubjects } from "./subject-search.ts";

const MOST_SCHOOLS = 5_000;
const MOST_SUBJECTS = 20;
const CIP = /^\d{2}(\.\d{0,4})?$/;

/** The programs of a list's filter, as conditions on table `program`. Schools first: their few names are read quickly. */
export async function programConditions(filter: ProgramFilter): Promise<Prisma.Sql> {
  const { q, at, status, level, school, partner, subject, format, missing, stale, source, demo } = filter;
  const conditions = [Prisma.sql`true`];
  if (q) {
    const schools = await schoolsCalled(q, false);
    conditions.push(
      Prisma.sql`(program.name ILIKE ${like(q)} OR program.school_id = ANY(${schools}::uuid[]))`,
    );
  }
  if (at) conditions.push(Prisma.sql`program.school_id = ANY(${await schoolsCalled(at, true)}::uuid[])`);
  if (school) conditions.push(Prisma.sql`program.school_id = ${school}::uuid`);
  if (partner)
    conditions.push(
      Prisma.sql`program.school_id = ANY(ARRAY(SELECT id FROM school WHERE partner_id = ${partner}::uuid))`,
    );
  if (status) conditions.push(Prisma.sql`program.status = ${status}::publication_status`);
  if (level) conditions.push(Prisma.sql`program.level = ${level}::credential_level`);
  if (subject) conditions.push(subjectCondition(subject));
  if (format) conditions.push(Prisma.sql`${format}::modality = ANY(program.modalities)`);
  if (missing)
    conditions.push(Prisma.sql`program.id IN (SELECT program_id FROM program_recency WHERE lacks_facts)`);
  if (stale) {
    const yearAgo = new Date(now());
    yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
    conditions.push(Prisma.sql`program.id IN (SELECT program_id FROM program_recency
      WHERE facts_as_of < ${yearAgo.toISOString().slice(0, 10)}::date)`);
  }
  if (source === "own") conditions.push(Prisma.sql`program.official_state IS NULL`);
  if (source === "official") conditions.push(Prisma.sql`program.official_state IS NOT NULL`);
  if (demo) conditions.push(Prisma.sql`program.is_demo = ${demo === "yes"}`);
  return Prisma.join(conditions, " AND ");
}

const like = (text: string) => `%${literally(text)}%`;

async function schoolsCalled(text: string, orPartner: boolean): Promise<string[]> {
  const name = { contains: literally(text), mode: "insensitive" } as const;
  const schools = await appDb().school.findMany({
    where: orPartner ? { OR: [{ name }, { partner: { name } }] } : { name },
    orderBy: { id: "asc" },
    take: MOST_SCHOOLS,
    select: { id: true },
  });
  return schools.map(({ id }) => id);
}

function subjectCondition(text: string): Prisma.Sql {
  if (CIP.test(text)) return Prisma.sql`program.cip_code LIKE ${`${text}%`}`;
  return Prisma.sql`program.cip_code = ANY(${cipsMeant(text)}::bpchar[])`;
}

/** The codes that plain words mean; none where nothing has them. */
function cipsMeant(text: string): string[] {
  const { subjects, isNear } = searchSubjects(text, MOST_SUBJECTS);
  return isNear ? [] : [...new Set(subjects.flatMap(({ cips }) => cips))];
}
