import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import { CONTACT_VIEWED } from "./contact-queries.ts";

/**
 * Opens who a lead is to this colleague for a while, for a reason. The event is both the record and the opening
 * (`findOpenContact`). Throws NotFoundError, for an erased lead too.
 */
export async function openLeadContact(actor: Actor, id: string, reason: string): Promise<void> {
  permit(actor, "lead", "readContact");
  const lead = await appDb().lead.findUnique({ where: { id, erasedAt: null }, select: { id: true } });
  if (!lead) throw new NotFoundError("There is no such lead.");
  await recordAudit(appDb(), actor, {
    action: CONTACT_VIEWED,
    resource: "lead",
    resourceId: id,
    change: { reason },
  });
}
