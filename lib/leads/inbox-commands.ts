import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { appDb } from "#lib/platform/db.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import type { LeadStatus } from "#lib/platform/prisma/client.ts";
import { sealNote } from "./note-text.ts";
import { tellReleased } from "./released.ts";
import { canChangeStatus } from "./status.ts";

/**
 * Takes a lead from one status to another. Throws ConflictError when it no longer has the status that the form
 * showed: delivery, the student or somebody else was faster.
 */
export async function changeLeadStatus(
  actor: Actor,
  id: string,
  from: LeadStatus,
  to: LeadStatus,
): Promise<void> {
  permit(actor, "lead", "changeStatus");
  if (!canChangeStatus(from, to)) throw new InvalidFieldError("to", "This status cannot follow.");
  await appDb().$transaction(async (tx) => {
    const { count } = await tx.lead.updateMany({ where: { id, status: from }, data: { status: to } });
    if (count === 0) {
      if (!(await tx.lead.findUnique({ where: { id }, select: { id: true } })))
        throw new NotFoundError("There is no such lead.");
      throw new ConflictError("The status has changed meanwhile. Reload the page to see it.");
    }
    if (to === "ready") await tellReleased(tx);
    await recordAudit(tx, actor, {
      action: "lead.status_changed",
      resource: "lead",
      resourceId: id,
      change: { status: [from, to] },
    });
  });
}

/** Adds a note that staff can read, to a lead that is not erased. Its text stays out of the audit: it may name the person. */
export async function addLeadNote(actor: Actor, id: string, body: string): Promise<void> {
  permit(actor, "lead", "note");
  await appDb().$transaction(async (tx) => {
    // Locked, so that no erasure passes by between look and note.
    const [lead] = await tx.$queryRaw<{ status: LeadStatus }[]>`
      SELECT status::text FROM lead WHERE id = ${id}::uuid FOR UPDATE`;
    if (!lead) throw new NotFoundError("There is no such lead.");
    if (lead.status === "erased") throw new ConflictError("This lead was erased: nothing is kept about it.");
    const noteId = randomUUIDv7();
    await tx.leadNote.create({
      data: { id: noteId, leadId: id, authorId: actor.id, bodySealed: sealNote(noteId, body) },
      select: { id: true },
    });
    await recordAudit(tx, actor, { action: "lead.noted", resource: "lead", resourceId: id });
  });
}
