import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/access/actor.ts";
import { permit } from "#lib/access/permit.ts";
import { listNeverMatched } from "#lib/fit/never-matched.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import { decodeCursor, pageOf } from "#lib/platform/keyset.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import { type Expiry, expiredKinds, expirySchema } from "./expiry.ts";
import { WORK_KINDS, type WorkFilter, type WorkKind } from "./schema.ts";
import type { LinkStanding, WorkCounts, WorkPage, WorkRow } from "./views.ts";

const PAGE_SIZE = 50;
/** A draft that nobody touched for so long has been forgotten. */
const DRAFT_DAYS = 30;

interface Found {
  record: WorkRow["record"];
  id: string;
  version: number;
  name: string;
  context: string;
  /** What the list is sorted by. */
  sort: string;
  day: string | null;
  note: string | null;
}

/** One page of what needs somebody's care, and how much of each kind there is. */
export async function getWorkPage(actor: Actor, { kind, page }: WorkFilter): Promise<WorkPage> {
  permit(actor, "program", "read");
  const [expiry, counts] = await Promise.all([getExpiry(), countWork(actor)]);
  const cursor = decodeCursor(page);
  const backwards = cursor?.direction === "before";
  const beyond = cursor
    ? Prisma.sql`WHERE (l.sort COLLATE "C", l.id) ${Prisma.raw(backwards ? "<" : ">")} (${cursor.key}, ${cursor.id}::uuid)`
    : Prisma.empty;
  const order = Prisma.raw(backwards ? "DESC" : "ASC");
  const found = await appDb().$queryRaw<Found[]>`
    SELECT * FROM (${await listSql(kind, expiry)}) l ${beyond}
    ORDER BY l.sort COLLATE "C" ${order}, l.id ${order} LIMIT ${PAGE_SIZE + 1}`;
  const { rows, previous, next } = pageOf(found, PAGE_SIZE, cursor, ({ sort }) => sort);
  const expired = kind === "facts" ? await expiredOf(rows, expiry) : new Map<string, WorkRow["expired"]>();
  return {
    kind,
    counts,
    expiry,
    rows: rows.map(({ sort: _, ...row }) => ({ ...row, expired: expired.get(row.id) ?? [] })),
    previous,
    next,
  };
}

/** How much of each kind waits. */
export async function countWork(actor: Actor): Promise<WorkCounts> {
  permit(actor, "program", "read");
  const expiry = await getExpiry();
  const counts = await Promise.all(
    WORK_KINDS.map(async (kind) => {
      const [row] = await appDb().$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM (${await listSql(kind, expiry)}) l`;
      return [kind, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts) as WorkCounts;
}

/** How the web address of a record stood when the worker last looked; null: it has not, or there is none. */
export async function findLinkStanding(actor: Actor, url: string | null): Promise<LinkStanding | null> {
  permit(actor, "school", "read");
  if (url === null) return null;
  return appDb().linkCheck.findUnique({
    where: { url },
    select: { state: true, note: true, checkedAt: true, brokenSince: true },
  });
}

async function getExpiry(): Promise<Expiry> {
  const row = await appDb().setting.findUnique({ where: { key: "facts.expiry" }, select: { value: true } });
  return expirySchema.parse(row?.value ?? {});
}

/** Facts of official files are renewed by their import. */
const OWN_PROGRAM = Prisma.sql`
  FROM program p JOIN school s ON s.id = p.school_id
  WHERE p.status = 'published' AND p.official_state IS NULL`;

async function listSql(kind: WorkKind, expiry: Expiry): Promise<Prisma.Sql> {
  const at = now();
  const today = at.toISOString().slice(0, 10);
  switch (kind) {
    case "facts":
      return Prisma.sql`
        SELECT 'program' AS record, p.id, p.version, p.name, s.name AS context, p.facts_as_of::text AS sort,
          p.facts_as_of::text AS day, NULL AS note ${OWN_PROGRAM} AND (
          p.facts_as_of + ${expiry.rest}::int < ${today}::date
          OR (cardinality(p.start_dates) > 0 AND p.facts_as_of + ${expiry.starts}::int < ${today}::date)
          OR (num_nonnulls(p.cost_in_state_cents, p.cost_out_of_state_cents, p.cost_online_cents) > 0
            AND p.facts_as_of + ${expiry.cost}::int < ${today}::date)
          OR (num_nonnulls(p.gi_bill, p.yellow_ribbon, p.tuition_assistance, p.federal_aid) > 0
            AND p.facts_as_of + ${expiry.aid}::int < ${today}::date)
          OR (num_nonnulls(p.completion_rate, p.placement_rate) > 0
            AND p.facts_as_of + ${expiry.results}::int < ${today}::date))`;
    case "links":
      return Prisma.sql`
        SELECT r.record, r.id, r.version, r.name, l.url AS context, r.name AS sort,
          to_char(l.broken_since, 'YYYY-MM-DD') AS day, l.note
        FROM link_check l JOIN (
          SELECT 'school' AS record, id, version, name, website_url FROM school WHERE status <> 'withdrawn'
          UNION ALL SELECT 'partner', id, version, name, website_url FROM partner WHERE status <> 'withdrawn'
        ) r ON r.website_url = l.url WHERE l.state = 'broken'`;
    case "starts":
      return Prisma.sql`
        SELECT 'program' AS record, p.id, p.version, p.name, s.name AS context, latest.day AS sort, latest.day,
          NULL AS note
        FROM program p JOIN school s ON s.id = p.school_id
        CROSS JOIN LATERAL (SELECT max(d)::text AS day FROM unnest(p.start_dates) d) latest
        WHERE p.status = 'published' AND p.official_state IS NULL AND NOT p.rolling_start AND latest.day < ${today}`;
    case "drafts": {
      const before = new Date(at.getTime() - DRAFT_DAYS * 86_400_000);
      const old = Prisma.sql`status = 'draft' AND updated_at < ${before}`;
      const day = Prisma.sql`to_char(updated_at, 'YYYY-MM-DD')`;
      return Prisma.sql`
        SELECT 'program' AS record, p.id, p.version, p.name, s.name AS context,
          to_char(p.updated_at, 'YYYY-MM-DD') AS sort, to_char(p.updated_at, 'YYYY-MM-DD') AS day, NULL AS note
        FROM program p JOIN school s ON s.id = p.school_id
        WHERE p.status = 'draft' AND p.updated_at < ${before} AND p.official_state IS NULL
        UNION ALL SELECT 'school', id, version, name, '', ${day}, ${day}, NULL
        FROM school WHERE ${old} AND official_state IS NULL
        UNION ALL SELECT 'partner', id, version, name, '', ${day}, ${day}, NULL FROM partner WHERE ${old}`;
    }
    case "unmatched": {
      const ids = z.array(z.uuid()).parse(await listNeverMatched());
      return Prisma.sql`
        SELECT 'program' AS record, p.id, p.version, p.name, s.name AS context, p.name AS sort, NULL AS day,
          NULL AS note ${OWN_PROGRAM} AND p.id = ANY(${ids}::uuid[])`;
    }
  }
}

async function expiredOf(rows: readonly Found[], expiry: Expiry) {
  const today = now().toISOString().slice(0, 10);
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const programs = await appDb().program.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: {
      id: true,
      factsAsOf: true,
      startDates: true,
      costInStateCents: true,
      costOutOfStateCents: true,
      costOnlineCents: true,
      giBill: true,
      yellowRibbon: true,
      tuitionAssistance: true,
      federalAid: true,
      completionRate: true,
      placementRate: true,
    },
  });
  return new Map(
    programs.map(({ id, factsAsOf, startDates, ...facts }) => [
      id,
      expiredKinds({ ...facts, factsAsOf: day(factsAsOf), startDates: startDates.map(day) }, expiry, today),
    ]),
  );
}
