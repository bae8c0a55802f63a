import { listCips } from "#lib/catalogue/cip.ts";
import { withConnection } from "../../database/connect.ts";

export const PROGRAMS = 50_000;
const PARTNERS = 200;
const SCHOOLS = 2_500;

/** Partners, schools with two campuses each, and programs: most published, most facts known; the same in every run but for ids. */
export async function fillCatalogue(ownerUrl: string): Promise<void> {
  const cips = listCips();
  await withConnection(ownerUrl, "fairmatch bench", async (client) => {
    await client.query(
      `INSERT INTO partner (id, slug, name, legal_name, status, is_demo, updated_at)
       SELECT uuidv7(), 'bench-partner-' || n, 'Partner ' || n || ' Education', 'Partner ' || n || ', Inc.', 'published', true,
         now() - n * interval '1 hour'
       FROM generate_series(1, $1::int) AS n`,
      [PARTNERS],
    );
    await client.query(
      `INSERT INTO school (id, slug, partner_id, name, legal_name, status, is_demo, updated_at)
       SELECT uuidv7(), 'bench-school-' || n,
         (SELECT id FROM partner WHERE slug = 'bench-partner-' || (n % $2::int + 1)),
         (ARRAY['Northfield', 'Lakeside', 'Harbor', 'Summit', 'Prairie', 'Riverside', 'Granite', 'Valley'])[n % 8 + 1] || ' College ' || n,
         'School ' || n || ', Inc.', 'published', true, now() - n * interval '10 minutes'
       FROM generate_series(1, $1::int) AS n`,
      [SCHOOLS, PARTNERS],
    );
    await client.query(
      `INSERT INTO campus (id, school_id, name, city, state, zip, latitude, longitude)
       SELECT uuidv7(), school.id, place || ' campus', 'Chicago', 'IL', '60614', 41.9, -87.6
       FROM school, unnest(ARRAY['Downtown', 'West']) AS place WHERE school.slug LIKE 'bench-school-%'`,
    );
    await client.query(
      `INSERT INTO program (id, slug, school_id, name, cip_code, level, summary, modalities, schedules, months_full_time,
         months_part_time, cost_in_state_cents, cost_out_of_state_cents, cost_online_cents, start_dates, min_education,
         states_served, states_known, max_transfer_credits, gi_bill, federal_aid, completion_rate, results_source,
         facts_source, facts_as_of, status, published_at, is_demo, updated_at)
       SELECT uuidv7(), 'bench-program-' || n, school.id,
         (ARRAY['Bootcamp', 'Certificate', 'Associate', 'Bachelor', 'Diploma', 'Master', 'Doctorate'])[n % 7 + 1] || ' in ' || cip.title,
         cip.code, (enum_range(NULL::credential_level))[n % 7 + 1],
         'An invented program that is long enough for a summary: ' || repeat('what is taught, and for whom. ', 3),
         CASE WHEN n % 13 = 0 THEN '{}' ELSE (ARRAY['{online_async}', '{online_async,campus}', '{hybrid}', '{campus}', '{online_sync}'])[n % 5 + 1]::modality[] END,
         (ARRAY['{full_time,part_time}', '{part_time}', '{self_paced}', '{evenings_weekends}'])[n % 4 + 1]::schedule[],
         CASE WHEN n % 11 > 0 THEN n % 48 + 3 END, CASE WHEN n % 3 > 0 THEN n % 80 + 6 END,
         CASE WHEN n % 4 > 0 THEN n % 6000 * 1000 + 100000 END, CASE WHEN n % 5 > 0 THEN n % 8000 * 1000 + 100000 END,
         CASE WHEN n % 6 > 0 THEN n % 5000 * 1000 + 100000 END,
         ARRAY[date '2027-01-11' + n % 28, date '2027-08-23' + n % 28], 'high_school', ARRAY['CA', 'IL', 'OH', 'TX'], n % 5 > 0,
         n % 90, n % 3 > 0, n % 2 > 0, n % 70 + 20, 'Invented for a measurement',
         'Invented for a measurement', date '2026-11-01' - n % 900,
         CASE WHEN n % 17 = 0 OR n % 13 = 0 OR n % 33 = 0 THEN 'draft' WHEN n % 29 = 0 THEN 'withdrawn' ELSE 'published' END::publication_status, now(),
         true, now() - n * interval '1 minute'
       FROM generate_series(1, $1::int) AS n
       JOIN school ON school.slug = 'bench-school-' || (n * 7919 % $2::int + 1)
       JOIN unnest($3::text[], $4::text[]) WITH ORDINALITY AS cip (code, title, place) ON cip.place = n::bigint * 104729 % $5::int + 1`,
      [PROGRAMS, SCHOOLS, cips.map(({ code }) => code), cips.map(({ title }) => title), cips.length],
    );
    await client.query(
      `INSERT INTO program_campus (program_id, campus_id)
       SELECT program.id, campus.id FROM program JOIN campus ON campus.school_id = program.school_id
       WHERE program.slug LIKE 'bench-program-%' AND program.modalities && '{campus,hybrid}' AND campus.name LIKE 'Downtown%'`,
    );
    await client.query("VACUUM (ANALYZE)");
  });
}
