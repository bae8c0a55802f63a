import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { endPlacementsOf } from "#lib/agreements/end-placements.ts";
import { holdWaiting, lockAttempts, releaseHeld } from "#lib/delivery/stopped.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { noteDocumentChange } from "#lib/platform/document-changes.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import { shownPrograms } from "./stop-queries.ts";

/**
 * Stops a partner in one transaction: its programs leave the match and the pages, its placements end, and what waits
 * to be sent to it is held. No attempt to send begins after the commit; one that began before may still arrive.
 * Stopping what is stopped changes nothing. Throws ConflictError when somebody else saved since `version`.
 */
export async function stopPartner(actor: Actor, id: string, version: number, reason: string): Promise<void> {
  permit(actor, "partner", "stop");
  await appDb().$transaction(async (tx) => {
    await lockAttempts(tx, id);
    const before = await lockPartner(tx, id, version);
    if (before.stoppedAt) return;
    const shown = await tx.program.count({ where: shownPrograms(id) });
    await tx.partner.update({
      where: { id },
      data: {
        status: "withdrawn",
        stoppedAt: now(),
        stopReason: reason,
        stoppedFrom: before.status,
        version: version + 1,
      },
      select: { id: true },
    });
    const placements = await endPlacementsOf(tx, actor, id);
    const held = await holdWaiting(tx, id);
    await recordAudit(tx, actor, {
      action: "partner.stopped",
      resource: "partner",
      resourceId: id,
      change: {
        status: [before.status, "withdrawn"],
        stopReason: [null, reason],
        programsShown: [before.status === "published" ? shown : 0, 0],
        placementsRunning: [placements, 0],
        inquiriesHeld: [0, held],
        version: [version, version + 1],
      },
    });
    await noteDocumentChange(tx, "programs");
  });
}

/** Takes a stop back: the partner's status is again what it was, and what was held is sent. Ended placements stay ended. */
export async function startPartner(actor: Actor, id: string, version: number): Promise<void> {
  permit(actor, "partner", "stop");
  await appDb().$transaction(async (tx) => {
    const before = await lockPartner(tx, id, version);
    if (!before.stoppedAt) return;
    const status = before.stoppedFrom ?? "withdrawn";
    await tx.partner.update({
      where: { id },
      data: { status, stoppedAt: null, stopReason: null, stoppedFrom: null, version: version + 1 },
      select: { id: true },
    });
    const released = await releaseHeld(tx, id);
    await recordAudit(tx, actor, {
      action: "partner.started",
      resource: "partner",
      resourceId: id,
      change: {
        status: ["withdrawn", status],
        stopReason: [before.stopReason, null],
        inquiriesHeld: [released, 0],
        version: [version, version + 1],
      },
    });
    await noteDocumentChange(tx, "programs");
  });
}

async function lockPartner(tx: Tx, id: string, version: number) {
  await tx.$queryRaw`SELECT 1 FROM partner WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.partner.findUnique({
    where: { id },
    select: { version: true, status: true, stoppedAt: true, stopReason: true, stoppedFrom: true },
  });
  if (!row) throw new NotFoundError("There is no such partner.");
  if (row.version !== version)
    throw new ConflictError("Somebody else saved this partner. Reload the page to see it as it stands.");
  return row;
}
