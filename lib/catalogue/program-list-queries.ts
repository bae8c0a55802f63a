import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";
import { type Cursor, decodeCursor, type PageOf, pageOf } from "#lib/platform/keyset.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import { programConditions } from "./program-conditions.ts";
import type { ProgramFilter } from "./program-filter.ts";
import { MOST_COUNTED, type ProgramListRow } from "./program-views.ts";

const PAGE_SIZE = 50;

/** Programs by name or by their latest change, a page at a time. */
export async function listPrograms(actor: Actor, filter: ProgramFilter): Promise<PageOf<ProgramListRow>> {
  permit(actor, "program", "read");
  return pageOfPrograms(filter, await programConditions(filter));
}

/** A page, and how many programs there are in all, counted up to one more than `MOST_COUNTED`. */
export async function listAndCountPrograms(
  actor: Actor,
  filter: ProgramFilter,
): Promise<{ page: PageOf<ProgramListRow>; count: number }> {
  permit(actor, "program", "read");
  const conditions = await programConditions(filter);
  const [page, count] = await Promise.all([pageOfPrograms(filter, conditions), countUpTo(conditions)]);
  return { page, count };
}

async function pageOfPrograms(
  filter: ProgramFilter,
  conditions: Prisma.Sql,
): Promise<PageOf<ProgramListRow>> {
  const byChange = filter.sort === "changed";
  const cursor = cursorOf(filter);
  // The latest change comes first: there, "after" is before.
  const isDescending = byChange !== (cursor?.direction === "before");
  const order = Prisma.raw(isDescending ? "DESC" : "ASC");
  const [key, id, from] = (byChange ? BY_CHANGE : BY_NAME).map(Prisma.raw);
  const further = cursor
    ? Prisma.sql`AND (${key}, ${id}) ${Prisma.raw(isDescending ? "<" : ">")}
        (${cursor.key}::${Prisma.raw(byChange ? "timestamptz" : "text")}, ${cursor.id}::uuid)`
    : Prisma.empty;
  const rows = await appDb().$queryRaw<ProgramListRow[]>`
    SELECT program.id, program.name, program.cip_code AS "cipCode", program.level::text, program.status::text,
      program.modalities::text[], program.cost_online_cents AS "costOnlineCents", program.facts_as_of AS "factsAsOf",
      program.updated_at AS "updatedAt", school.name AS "schoolName", partner.name AS "partnerName"
    FROM (
      SELECT ${id} AS id, ${key} AS key FROM ${from}
      WHERE ${conditions} ${further}
      ORDER BY ${key} ${order}, ${id} ${order} LIMIT ${PAGE_SIZE + 1}
    ) AS page
    JOIN program ON program.id = page.id
    JOIN school ON school.id = program.school_id
    LEFT JOIN partner ON partner.id = school.partner_id
    ORDER BY page.key ${order}, page.id ${order}`;
  return pageOf(rows, PAGE_SIZE, cursor, (row) => (byChange ? row.updatedAt.toISOString() : row.name));
}

/** What a list is sorted by, and where both stand in one index. */
const BY_NAME = ["program.name", "program.id", "program"] as const;
const BY_CHANGE = [
  "recency.changed_at",
  "recency.program_id",
  "program_recency AS recency JOIN program ON program.id = recency.program_id",
] as const;

function cursorOf({ page, sort }: ProgramFilter): Cursor | null {
  const cursor = decodeCursor(page);
  return sort === "changed" && cursor && Number.isNaN(Date.parse(cursor.key)) ? null : cursor;
}

async function countUpTo(conditions: Prisma.Sql): Promise<number> {
  const [found] = await appDb().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM program WHERE ${conditions} LIMIT ${MOST_COUNTED + 1}
    ) AS counted`;
  return found?.count ?? 0;
}

/** The ids of the programs that a filter leaves, in their own order, from one on; at most so many. */
export async function listProgramIds(
  actor: Actor,
  filter: ProgramFilter,
  most: number,
  after = "00000000-0000-0000-0000-000000000000",
): Promise<string[]> {
  permit(actor, "program", "read");
  const rows = await appDb().$queryRaw<{ id: string }[]>`
    SELECT id FROM program WHERE ${await programConditions(filter)} AND program.id > ${after}::uuid
    ORDER BY program.id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
