import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import { type Column, csvStream } from "#lib/tabular/csv.ts";
import { auditEventColumns, auditWhere, toRows } from "./queries.ts";
import type { AuditFilter } from "./schema.ts";
import type { AuditRow } from "./views.ts";

const BATCH = 500;

const columns: readonly Column<AuditRow>[] = [
  { heading: "When (UTC)", text: ({ at }) => at.toISOString() },
  { heading: "Who", text: ({ actorName }) => actorName ?? "" },
  { heading: "Role", text: ({ actorRole }) => actorRole ?? "" },
  { heading: "What", text: ({ action }) => action },
  { heading: "Of", text: ({ resource }) => resource },
  { heading: "Record", text: ({ resourceId }) => resourceId ?? "" },
  { heading: "Before", text: ({ change }) => sideOf(change, 0) },
  { heading: "After", text: ({ change }) => sideOf(change, 1) },
  {
    heading: "Details",
    text: ({ details }) => details.map(([name, value]) => `${name}: ${value}`).join("; "),
  },
  { heading: "Request", text: ({ requestId }) => requestId ?? "" },
  { heading: "Event", text: ({ id }) => id },
];

function sideOf(change: AuditRow["change"], side: 0 | 1): string {
  const entries = Object.entries(change).map(([field, values]) => [field, values[side]]);
  return entries.length === 0 ? "" : JSON.stringify(Object.fromEntries(entries));
}

/** The events of a filter as a CSV file, newest first. That it was taken, why, and how many, is an event itself. */
export async function exportAuditLog(
  actor: Actor,
  filter: AuditFilter,
  reason: string,
): Promise<{ name: string; body: ReadableStream<Uint8Array> }> {
  permit(actor, "audit", "export");
  const at = now();
  const where = { AND: [auditWhere(filter), { createdAt: { lte: at } }] };
  const { page: _, ...told } = filter;
  await recordAudit(appDb(), actor, {
    action: "audit.exported",
    resource: "audit",
    change: { reason, events: await appDb().auditEvent.count({ where }), ...told },
  });
  return {
    name: `fairmatch-audit-log-${at.toISOString().slice(0, 16).replace(/[T:]/g, "-")}`,
    body: csvStream(columns, readAll(where)),
  };
}

async function* readAll(where: Prisma.AuditEventWhereInput): AsyncGenerator<AuditRow> {
  let last: AuditRow | undefined;
  do {
    const after: Prisma.AuditEventWhereInput = last
      ? { OR: [{ createdAt: { lt: last.at } }, { createdAt: last.at, id: { lt: last.id } }] }
      : {};
    const rows = await toRows(
      await appDb().auditEvent.findMany({
        where: { AND: [where, after] },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: BATCH,
        select: auditEventColumns,
      }),
    );
    yield* rows;
    last = rows.length === BATCH ? rows.at(-1) : undefined;
  } while (last);
}
