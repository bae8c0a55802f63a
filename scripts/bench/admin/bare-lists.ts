import type pg from "pg";
import type { ProgramFilter } from "#lib/catalogue/program-filter.ts";
import { MOST_COUNTED } from "#lib/catalogue/program-views.ts";
import { searchSubjects } from "#lib/catalogue/subject-search.ts";
import { decodeCursor } from "#lib/platform/keyset.ts";

/** A page and its count as somebody would write them by hand for this list, over `pg` alone, one after the other. */
export async function bareList(client: pg.Client, filter: ProgramFilter): Promise<void> {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const wanted = conditions(filter, value);
  const byChange = filter.sort === "changed";
  const order = byChange ? "recency.changed_at DESC, recency.program_id DESC" : "program.name, program.id";
  const from =
    "program JOIN school ON school.id = program.school_id LEFT JOIN partner ON partner.id = school.partner_id";
  await client.query(
    `SELECT count(*) FROM (SELECT FROM ${from} ${where(wanted)} LIMIT ${MOST_COUNTED + 1}) AS counted`,
    values,
  );
  const further = keyset(filter, value);
  await client.query(
    `SELECT program.id, program.name, cip_code, level, program.status, modalities, cost_online_cents, program.facts_as_of,
       program.updated_at, school.name AS school, partner.name AS partner
     FROM ${from} ${byChange ? "JOIN program_recency AS recency ON recency.program_id = program.id" : ""}
     ${where([...wanted, ...further])} ORDER BY ${order} LIMIT 51`,
    values,
  );
}

const where = (all: readonly string[]) => (all.length > 0 ? `WHERE ${all.join(" AND ")}` : "");

type Value = (given: unknown) => string;

function conditions(filter: ProgramFilter, value: Value): string[] {
  const { q, at, status, level, school, partner, subject, format, missing, stale, source, demo } = filter;
  const found: string[] = [];
  if (q) {
    const like = value(`%${q}%`);
    found.push(
      `(program.name ILIKE ${like} OR program.school_id IN (SELECT id FROM school WHERE name ILIKE ${like}))`,
    );
  }
  if (at) {
    const like = value(`%${at}%`);
    found.push(`(school.name ILIKE ${like} OR partner.name ILIKE ${like})`);
  }
  if (school) found.push(`program.school_id = ${value(school)}`);
  if (partner) found.push(`school.partner_id = ${value(partner)}`);
  if (status) found.push(`program.status = ${value(status)}`);
  if (level) found.push(`level = ${value(level)}`);
  if (subject) found.push(subjectCondition(subject, value));
  if (format) found.push(`${value(format)}::modality = ANY(modalities)`);
  if (missing)
    found.push(
      `(cardinality(modalities) = 0 OR cardinality(schedules) = 0 OR (months_full_time IS NULL AND months_part_time IS NULL)
        OR modalities && '{campus,hybrid}' AND NOT EXISTS (SELECT FROM program_campus WHERE program_id = program.id))`,
    );
  if (stale) found.push("program.facts_as_of < now() - interval '1 year'");
  if (source) found.push(`program.official_state IS ${source === "own" ? "" : "NOT"} NULL`);
  if (demo) found.push(`program.is_demo = ${value(demo === "yes")}`);
  return found;
}

function subjectCondition(subject: string, value: Value): string {
  if (/^\d/.test(subject)) return `cip_code LIKE ${value(`${subject}%`)}`;
  return `cip_code = ANY(${value(searchSubjects(subject, 20).subjects.flatMap(({ cips }) => cips))})`;
}

function keyset({ page, sort }: ProgramFilter, value: Value): string[] {
  const cursor = decodeCursor(page);
  if (!cursor) return [];
  return sort === "changed"
    ? [`(recency.changed_at, recency.program_id) < (${value(cursor.key)}, ${value(cursor.id)})`]
    : [`(program.name, program.id) > (${value(cursor.key)}, ${value(cursor.id)})`];
}
