import "server-only";
import { z } from "zod";
import type { Actor, Role } from "#lib/access/actor.ts";
import type { Change } from "#lib/access/change.ts";
import { permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";
import { decodeCursor, momentOfKey, type PageOf, pageOf } from "#lib/platform/keyset.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import type { AuditFilter } from "./schema.ts";
import type { AuditChoices, AuditRow } from "./views.ts";

const PAGE_SIZE = 50;
const DAY = 86_400_000;

/** The columns that a row of the log is made of. */
export const auditEventColumns = {
  id: true,
  actorId: true,
  actorRole: true,
  action: true,
  resource: true,
  resourceId: true,
  change: true,
  requestId: true,
  createdAt: true,
} as const satisfies Prisma.AuditEventSelect;
type AuditEventRow = Prisma.AuditEventGetPayload<{ select: typeof auditEventColumns }>;

/** The events that a filter lets through. */
export function auditWhere(filter: AuditFilter): Prisma.AuditEventWhereInput {
  return {
    actorId: filter.actor || undefined,
    resource: filter.resource || undefined,
    resourceId: filter.record || undefined,
    createdAt: {
      gte: filter.from ? new Date(filter.from) : undefined,
      lt: filter.to ? new Date(Date.parse(filter.to) + DAY) : undefined,
    },
  };
}

/** Who did what, newest first, a page at a time. */
export async function listAuditEvents(actor: Actor, filter: AuditFilter): Promise<PageOf<AuditRow>> {
  permit(actor, "audit", "read");
  const cursor = decodeCursor(filter.page);
  const backwards = cursor?.direction === "before";
  const beyond = backwards ? "gt" : "lt";
  const order = backwards ? "asc" : "desc";
  const at = cursor && momentOfKey(cursor.key);
  const found = await appDb().auditEvent.findMany({
    where: {
      AND: [
        auditWhere(filter),
        cursor && at
          ? { OR: [{ createdAt: { [beyond]: at } }, { createdAt: at, id: { [beyond]: cursor.id } }] }
          : {},
      ],
    },
    orderBy: [{ createdAt: order }, { id: order }],
    take: PAGE_SIZE + 1,
    select: auditEventColumns,
  });
  return pageOf(await toRows(found), PAGE_SIZE, at ? cursor : null, (row) => row.at.toISOString());
}

/** All people of the staff, also former ones, and everything that was ever touched. */
export async function listAuditChoices(actor: Actor): Promise<AuditChoices> {
  permit(actor, "audit", "read");
  const [actors, resources] = await Promise.all([
    appDb().user.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true } }),
    // Jumps from one resource to the next along the index, instead of reading every event.
    appDb().$queryRaw<{ resource: string }[]>`
      WITH RECURSIVE step AS (
        (SELECT resource FROM audit_event ORDER BY resource LIMIT 1)
        UNION ALL
        SELECT (SELECT e.resource FROM audit_event e WHERE e.resource > step.resource ORDER BY e.resource LIMIT 1)
        FROM step WHERE step.resource IS NOT NULL)
      SELECT resource FROM step WHERE resource IS NOT NULL`,
  ]);
  return { actors, resources: resources.map(({ resource }) => resource) };
}

/** Names of those who did it, and whether the ledger holds each. */
export async function toRows(events: readonly AuditEventRow[]): Promise<AuditRow[]> {
  const [users, seals] = await Promise.all([
    appDb().user.findMany({
      where: { id: { in: [...new Set(events.flatMap(({ actorId }) => actorId ?? []))] } },
      select: { id: true, name: true },
    }),
    appDb().auditSeal.findMany({
      where: { eventId: { in: events.map(({ id }) => id) } },
      select: { eventId: true },
    }),
  ]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const sealed = new Set(seals.map(({ eventId }) => eventId));
  return events.map(({ actorId, actorRole, createdAt, change, ...event }) => ({
    ...event,
    at: createdAt,
    actorName: actorId && (names.get(actorId) ?? "A former member of staff"),
    actorRole: actorRole as Role | null,
    ...readChange(change),
    isSealed: sealed.has(event.id),
  }));
}

const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const pair = z.tuple([
  z.union([plain, z.array(z.union([z.string(), z.number()]))]),
  z.union([plain, z.array(z.union([z.string(), z.number()]))]),
]);
const detailsSchema = z.record(z.string(), z.unknown()).catch({});

/** An event carries fields with before and after, or single values, or both. */
function readChange(json: unknown): Pick<AuditRow, "change" | "details"> {
  const change: Change = {};
  const details: [string, string][] = [];
  for (const [field, value] of Object.entries(detailsSchema.parse(json ?? {}))) {
    const known = pair.safeParse(value);
    if (known.success) change[field] = known.data;
    else if (value !== "" && value !== null)
      details.push([field, plain.safeParse(value).success ? String(value) : JSON.stringify(value)]);
  }
  return { change, details };
}
