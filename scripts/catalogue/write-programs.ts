import type { Db } from "#lib/platform/db.ts";
import type { OfficialState } from "#lib/platform/prisma/enums.ts";
import type { CipTitles } from "./cip-titles.ts";
import type { Offer } from "./completions.ts";
import { inBatch } from "./import-run.ts";
import { officialId } from "./official-id.ts";
import { campusId, type FactOrigin, schoolId, type Written } from "./write-schools.ts";

const LEVEL_IN_SLUG = {
  bootcamp: "bootcamp",
  certificate: "certificate",
  associate: "associate",
  bachelors: "bachelors",
  post_bachelors_certificate: "post-bachelors-certificate",
  masters: "masters",
  doctorate: "doctorate",
} as const;

/**
 * Writes all that some schools offer and withdraws what they no longer do, in one transaction. What the file does not
 * say about a program stays empty: format, schedule, length, price, admission. What is already as the file says is left
 * out before the write, because an upsert would lock it.
 */
export async function writePrograms(
  db: Db,
  offers: readonly (Offer & { state: Extract<OfficialState, "listed" | "closed"> })[],
  titles: CipTitles,
  { source, asOf }: FactOrigin,
): Promise<Written & { gone: number }> {
  const rows = JSON.stringify(
    offers.flatMap(({ unitid, programs, state }) =>
      programs.map(({ cip, level, awards }) => ({
        id: officialId("program", unitid, cip, level),
        school_id: schoolId(unitid),
        campus_id: campusId(unitid),
        slug: `${titles.slug(cip)}-${LEVEL_IN_SLUG[level]}-${unitid}`,
        name: titles.title(cip),
        cip,
        level,
        awards,
        state,
      })),
    ),
  );
  const schools = offers.map(({ unitid }) => schoolId(unitid));
  return inBatch(db, async (tx) => {
    const [written] = await tx.$queryRaw<[Written]>`
      WITH given AS (
        SELECT row.id, row.school_id, row.slug, row.name, row.cip, row.level::public.credential_level, row.awards,
          row.state::public.official_state, ${source}::text AS source, ${asOf}::date AS as_of,
          (CASE row.state WHEN 'listed' THEN 'published' ELSE 'withdrawn' END)::public.publication_status AS status,
          CASE row.state WHEN 'listed' THEN now() END AS published_at
        FROM jsonb_to_recordset(${rows}::jsonb)
          AS row(id uuid, school_id uuid, slug text, name text, cip text, level text, awards int, state text)
      ), fresh AS (
        SELECT given.*
        FROM given
        JOIN public.school ON school.id = given.school_id AND school.official_state IS NOT NULL
        LEFT JOIN public.program AS old ON old.id = given.id
        WHERE old.id IS NULL OR (old.official_state IS NOT NULL
          AND (old.name, old.awards_per_year, old.official_state, old.facts_source, old.facts_as_of)
            IS DISTINCT FROM (given.name, given.awards, given.state, given.source, given.as_of))
      ), written AS (
        INSERT INTO public.program AS held (id, school_id, slug, name, cip_code, level, awards_per_year, official_state, status, published_at, facts_source, facts_as_of, updated_at)
        SELECT id, school_id, slug, name, cip, level, awards, state, status, published_at, source, as_of, now()
        FROM fresh
        ON CONFLICT (id) DO UPDATE SET
          name = excluded.name, awards_per_year = excluded.awards_per_year, official_state = excluded.official_state,
          facts_source = excluded.facts_source, facts_as_of = excluded.facts_as_of,
          status = CASE WHEN held.official_state = excluded.official_state THEN held.status ELSE excluded.status END,
          published_at = COALESCE(held.published_at, excluded.published_at),
          version = held.version + 1, updated_at = now()
        RETURNING (xmax = 0) AS is_new
      )
      SELECT count(*) FILTER (WHERE is_new)::int AS added, count(*) FILTER (WHERE NOT is_new)::int AS changed
      FROM written`;
    await tx.$executeRaw`
      INSERT INTO public.program_campus (program_id, campus_id)
      SELECT given.id, given.campus_id
      FROM jsonb_to_recordset(${rows}::jsonb) AS given(id uuid, campus_id uuid)
      JOIN public.program ON program.id = given.id AND program.official_state IS NOT NULL
      JOIN public.campus ON campus.id = given.campus_id
      WHERE NOT EXISTS (
        SELECT FROM public.program_campus AS held
        WHERE held.program_id = given.id AND held.campus_id = given.campus_id)
      ON CONFLICT DO NOTHING`;
    const gone = await tx.$executeRaw`
      UPDATE public.program
      SET official_state = 'gone', status = 'withdrawn', version = version + 1, updated_at = now()
      WHERE program.school_id = ANY (${schools}::uuid[])
        AND program.official_state <> 'gone'
        AND program.id NOT IN (SELECT given.id FROM jsonb_to_recordset(${rows}::jsonb) AS given(id uuid))`;
    return { ...written, gone };
  });
}

/** Withdraws what schools offered that have no row any more. */
export async function withdrawProgramsOfOthers(db: Db, unitids: ReadonlySet<number>): Promise<number> {
  return inBatch(
    db,
    (tx) => tx.$executeRaw`
      UPDATE public.program
      SET official_state = 'gone', status = 'withdrawn', version = program.version + 1, updated_at = now()
      FROM public.school
      WHERE school.id = program.school_id
        AND program.official_state <> 'gone'
        AND school.unitid <> ALL (${[...unitids]}::int[])`,
  );
}
