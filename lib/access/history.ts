import "server-only";
import { z } from "zod";
import { appDb } from "#lib/platform/db.ts";
import type { Actor } from "./actor.ts";
import type { Change } from "./change.ts";
import type { Resource } from "./permissions.ts";
import { permit } from "./permit.ts";

export interface HistoryEntry {
  id: string;
  at: Date;
  action: string;
  /** Whoever did it: staff, the person whose request it is, or somebody with its receipt. Null for the system. */
  actorName: string | null;
  /** Field by field; empty where the event carries counts or nothing. */
  change: Change;
  /** Why a colleague looked or took it away, in words; null where that needs none. */
  reason: string | null;
}

const plain = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number()])),
]);
const changeSchema = z.record(z.string(), z.tuple([plain, plain])).catch({});

/** The latest events of one record, newest first, at most `limit`. Whoever may read the record may read them. */
export async function listHistory(
  actor: Actor,
  resource: Resource,
  resourceId: string,
  limit = 30,
): Promise<HistoryEntry[]> {
  permit(actor, resource, "read");
  const events = await appDb().auditEvent.findMany({
    where: { resource, resourceId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: { id: true, actorId: true, action: true, change: true, createdAt: true },
  });
  const ids = [...new Set(events.flatMap((event) => event.actorId ?? []))];
  const users = await appDb().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(users.map((user) => [user.id, user.name]));
  return events.map((event) => ({
    id: event.id,
    at: event.createdAt,
    action: event.action,
    actorName: event.actorId
      ? (names.get(event.actorId) ?? "A former member of staff")
      : visitorName(event.action, event.change),
    change: changeSchema.parse(event.change ?? {}),
    reason: event.actorId ? reasonOf(event.change) : null,
  }));
}

const reasonSchema = z.object({ reason: z.string() });
const reasonOf = (change: unknown) => reasonSchema.safeParse(change).data?.reason ?? null;

/**
 * What a visitor may have done with their own request; its reason tells who says so. Whoever says that they did not
 * make it is, if that is true, not its student.
 */
function visitorName(action: string, change: unknown): string | null {
  const reason = reasonOf(change);
  if (action === "lead.disowned" || (action === "consent.withdrawn" && reason === "disowned"))
    return "Somebody with the receipt";
  if (action === "consent.withdrawn" || (action === "lead.erased" && reason === "requested"))
    return "The student";
  return null;
}
