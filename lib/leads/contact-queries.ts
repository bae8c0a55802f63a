import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { permit } from "#lib/access/permit.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import type { LeadContact } from "./inbox-views.ts";
import { openLeadField } from "./sealed.ts";

export const CONTACT_VIEWED = "lead.contact_viewed";

/** For how long a look lasts: an answer by phone or mail fits in. */
export const LOOK_MINUTES = 15;

/**
 * Who a lead is, while this colleague's own look lasts; null before, afterwards, and for an erased lead. Only the
 * audit log opens it, so no address or cookie does; a page left open closes it by itself where its script runs.
 */
export async function findOpenContact(actor: Actor, id: string): Promise<LeadContact | null> {
  permit(actor, "lead", "readContact");
  const look = await appDb().auditEvent.findFirst({
    where: {
      resource: "lead",
      resourceId: id,
      createdAt: { gt: new Date(now().getTime() - LOOK_MINUTES * 60_000) },
      action: CONTACT_VIEWED,
      actorId: actor.id,
    },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  return look && readContact(id, new Date(look.createdAt.getTime() + LOOK_MINUTES * 60_000));
}

async function readContact(id: string, openUntil: Date): Promise<LeadContact | null> {
  const lead = await appDb().lead.findUnique({
    where: { id, erasedAt: null },
    select: {
      nameSealed: true,
      emailSealed: true,
      phoneSealed: true,
      questionSealed: true,
      zip: true,
      contactDays: true,
      contactHours: true,
      startWhen: true,
    },
  });
  if (!lead) return null;
  const { nameSealed, emailSealed, phoneSealed, questionSealed, ...plain } = lead;
  return {
    ...plain,
    openUntil,
    name: openLeadField("name", id, nameSealed),
    email: openLeadField("email", id, emailSealed),
    phone: phoneSealed && openLeadField("phone", id, phoneSealed),
    question: questionSealed && openLeadField("question", id, questionSealed),
  };
}
