import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudits } from "#lib/access/audit.ts";
import { changeBetween } from "#lib/access/change.ts";
import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db.ts";
import { noteDocumentChange } from "#lib/platform/document-changes.ts";
import { dayOf, endAt, isoDay, placementPhase } from "./placement-days.ts";

/** Placements of a partner that run or will, at a moment. */
export const openPlacements = (partnerId: string, at: Date) => ({
  program: { school: { partnerId } },
  OR: [{ endsOn: null }, { endsOn: { gt: dayOf(at) } }],
});

/** Ends every placement of a partner that runs or will, in the transaction that stops the partner; gives how many. */
export async function endPlacementsOf(tx: Tx, actor: Actor, partnerId: string): Promise<number> {
  const at = now();
  const found = await tx.placement.findMany({
    where: openPlacements(partnerId, at),
    select: { id: true, version: true, startsOn: true, endsOn: true },
  });
  const open = found.filter((days) => placementPhase(days, at) !== "ended");
  for (const { id, version, startsOn } of open)
    await tx.placement.update({
      where: { id },
      data: { endsOn: endAt({ startsOn }, at), version: version + 1 },
      select: { id: true },
    });
  await recordAudits(
    tx,
    actor,
    open.map(({ id, version, startsOn, endsOn }) => ({
      action: "placement.ended",
      resource: "placement",
      resourceId: id,
      change: {
        ...changeBetween({ endsOn: endsOn && isoDay(endsOn) }, { endsOn: isoDay(endAt({ startsOn }, at)) }),
        version: [version, version + 1],
      },
    })),
  );
  if (open.length > 0) await noteDocumentChange(tx, "placements");
  return open.length;
}
