import "server-only";
import type { Tx } from "#lib/platform/db.ts";
import { currentRequestId } from "#lib/platform/log.ts";
import type { Actor } from "./actor.ts";
import type { Change } from "./change.ts";

export interface AuditEntry {
  /** Past tense, as "program.updated", "lead.exported", "signin.refused". */
  action: string;
  resource: string;
  resourceId?: string | null;
  /** Field by field `[before, after]`, or counts. Never contact details. */
  change?: Change | Record<string, string | number | boolean | null>;
}

/** Writes one line of who did what, in the transaction that does it. `actor` is null for visitors and the system. */
export async function recordAudit(
  tx: Pick<Tx, "auditEvent">,
  actor: Actor | null,
  entry: AuditEntry,
): Promise<void> {
  await recordAudits(tx, actor, [entry]);
}

/** `recordAudit` for many records at once. */
export async function recordAudits(
  tx: Pick<Tx, "auditEvent">,
  actor: Actor | null,
  entries: readonly AuditEntry[],
): Promise<void> {
  await tx.auditEvent.createMany({
    data: entries.map(({ action, resource, resourceId = null, change }) => ({
      actorId: actor?.id ?? null,
      actorRole: actor?.role ?? null,
      action,
      resource,
      resourceId,
      change,
      requestId: currentRequestId() ?? null,
    })),
  });
}
