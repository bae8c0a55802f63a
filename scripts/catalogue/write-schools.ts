import { slugOf } from "#lib/catalogue/slug.ts";
import type { Db } from "#lib/platform/db.ts";
import type { OfficialState } from "#lib/platform/prisma/enums.ts";
import { inBatch } from "./import-run.ts";
import type { Institution } from "./institutions.ts";
import { officialId } from "./official-id.ts";

export const schoolId = (unitid: number) => officialId("school", unitid);
export const campusId = (unitid: number) => officialId("campus", unitid);

export interface Written {
  added: number;
  changed: number;
}

export interface FactOrigin {
  /** As a reader sees it. */
  source: string;
  /** ISO day. */
  asOf: string;
}

type SchoolToWrite = Omit<Institution, "state"> & { state: OfficialState };

const BATCH = 500;

/**
 * Writes schools with one campus each and counts what was new or different. What people entered under the same UNITID
 * is left alone. Whether a school shows follows the file when the file's word on it changes, and not otherwise: a school
 * that staff have withdrawn stays so.
 */
export async function writeSchools(
  db: Db,
  schools: readonly SchoolToWrite[],
  origin: FactOrigin,
): Promise<Written> {
  const sum: Written = { added: 0, changed: 0 };
  for (let from = 0; from < schools.length; from += BATCH) {
    const { added, changed } = await writeBatch(db, schools.slice(from, from + BATCH), origin);
    sum.added += added;
    sum.changed += changed;
  }
  return sum;
}

async function writeBatch(db: Db, schools: readonly SchoolToWrite[], origin: FactOrigin): Promise<Written> {
  const rows = JSON.stringify(
    schools.map((school) => ({
      ...school,
      id: schoolId(school.unitid),
      campus_id: campusId(school.unitid),
      slug: slugOf(`${slugOf(school.name).slice(0, 70)} ${school.unitid}`),
    })),
  );
  const sources = JSON.stringify({ websiteUrl: origin, control: origin, campuses: origin });
  return inBatch(db, async (tx) => {
    const [written] = await tx.$queryRaw<[Written]>`
      WITH given AS (
        SELECT id, unitid, slug, name, "websiteUrl" AS website_url, control::public.school_control,
          state::public.official_state,
          (CASE state WHEN 'listed' THEN 'published' WHEN 'without_programs' THEN 'draft' ELSE 'withdrawn' END)::public.publication_status AS status
        FROM jsonb_to_recordset(${rows}::jsonb)
          AS row(id uuid, unitid int, slug text, name text, "websiteUrl" text, control text, state text)
      ), written AS (
        INSERT INTO public.school AS held (id, unitid, slug, name, legal_name, website_url, control, official_state, status, fact_sources, updated_at)
        SELECT id, unitid, slug, name, name, website_url, control, state, status, ${sources}::jsonb, now()
        FROM given
        WHERE NOT EXISTS (
          SELECT FROM public.school WHERE school.unitid = given.unitid AND school.official_state IS NULL)
        ON CONFLICT (id) DO UPDATE SET
          unitid = excluded.unitid, name = excluded.name, legal_name = excluded.legal_name, website_url = excluded.website_url,
          control = excluded.control, official_state = excluded.official_state,
          fact_sources = held.fact_sources || excluded.fact_sources,
          status = CASE WHEN held.official_state = excluded.official_state THEN held.status ELSE excluded.status END,
          version = held.version + 1, updated_at = now()
        WHERE held.official_state IS NOT NULL
          AND ((held.name, held.website_url, held.control, held.official_state)
            IS DISTINCT FROM (excluded.name, excluded.website_url, excluded.control, excluded.official_state)
            OR NOT held.fact_sources @> excluded.fact_sources)
        RETURNING (xmax = 0) AS is_new
      )
      SELECT count(*) FILTER (WHERE is_new)::int AS added, count(*) FILTER (WHERE NOT is_new)::int AS changed
      FROM written`;
    await tx.$executeRaw`
      INSERT INTO public.campus AS held (id, school_id, name, city, state, zip, latitude, longitude)
      SELECT given.campus_id, given.id, 'Main campus', given.city, given."stateCode", given.zip,
        COALESCE(given.latitude, zip_place.latitude), COALESCE(given.longitude, zip_place.longitude)
      FROM jsonb_to_recordset(${rows}::jsonb)
        AS given(id uuid, campus_id uuid, city text, "stateCode" text, zip text, latitude float8, longitude float8)
      JOIN public.school ON school.id = given.id AND school.official_state IS NOT NULL
      LEFT JOIN public.zip_place ON zip_place.zip = given.zip
      WHERE COALESCE(given.latitude, zip_place.latitude) IS NOT NULL
      ON CONFLICT (id) DO UPDATE SET
        city = excluded.city, state = excluded.state, zip = excluded.zip,
        latitude = excluded.latitude, longitude = excluded.longitude
      WHERE (held.city, held.state, held.zip, held.latitude, held.longitude)
        IS DISTINCT FROM (excluded.city, excluded.state, excluded.zip, excluded.latitude, excluded.longitude)`;
    return written;
  });
}

/** Schools that an import wrote and that are not among these are gone, and their programs with them. */
export async function withdrawMissingSchools(db: Db, unitids: readonly number[]): Promise<number> {
  return inBatch(
    db,
    (tx) => tx.$executeRaw`
      UPDATE public.school
      SET official_state = 'gone', status = 'withdrawn', version = version + 1, updated_at = now()
      WHERE official_state <> 'gone'
        AND unitid <> ALL (${[...unitids]}::int[])`,
  );
}

/** UNITIDs under which people have entered a school themselves. */
export async function listUnitidsOfPeople(db: Db): Promise<number[]> {
  const rows = await db.school.findMany({
    where: { unitid: { not: null }, officialState: null },
    select: { unitid: true },
  });
  return rows.flatMap(({ unitid }) => unitid ?? []);
}
