import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { permit } from "#lib/access/permit.ts";
import { openPlacements } from "#lib/agreements/end-placements.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import type { StopEffect } from "./views.ts";

/** The programs that readers see of a published partner. */
export const shownPrograms = (partnerId: string): Prisma.ProgramWhereInput => ({
  status: "published",
  school: { status: "published", partnerId },
});

/** What stopping a partner would end, or has ended. */
export async function getStopEffect(actor: Actor, partnerId: string): Promise<StopEffect> {
  permit(actor, "partner", "stop");
  const db = appDb();
  const [programs, schools, placements, waiting, underWay, agreements] = await Promise.all([
    db.program.count({ where: shownPrograms(partnerId) }),
    db.school.count({ where: { status: "published", partnerId } }),
    db.placement.count({ where: openPlacements(partnerId, now()) }),
    db.inquiry.count({
      where: {
        partnerId,
        lead: { status: { notIn: ["closed", "spam", "withdrawn", "erased"] } },
        OR: [{ delivery: null }, { delivery: { state: { in: ["pending", "held", "failed"] } } }],
      },
    }),
    db.inquiry.count({ where: { partnerId, delivery: { state: "sending" } } }),
    db.agreement.count({ where: { partnerId, status: "active" } }),
  ]);
  return { programs, schools, placements, waiting, underWay, agreements };
}
