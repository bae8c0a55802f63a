import "server-only";
import type { Actor } from "./actor.ts";
import type { ForeignEdit } from "./form-result.ts";
import { listHistory } from "./history.ts";
import type { Resource } from "./permissions.ts";

/** Who changed what in a record since its `version`, oldest first. The version itself is left out. */
export async function listEditsSince(
  actor: Actor,
  resource: Resource,
  id: string,
  version: number,
): Promise<ForeignEdit[]> {
  const history = await listHistory(actor, resource, id);
  return history
    .filter(({ change }) => Number(change.version?.[0] ?? 0) >= version)
    .reverse()
    .map(({ id: eventId, at, actorName, change: { version: _, ...change } }) => ({
      id: eventId,
      at: at.toISOString(),
      actorName: actorName ?? "The system",
      change,
    }));
}
