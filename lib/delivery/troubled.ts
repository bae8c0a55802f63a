import "server-only";
import { now } from "#lib/platform/clock.ts";
import type { Db } from "#lib/platform/db.ts";
import type { DeliveryState, HoldReason } from "#lib/platform/prisma/enums.ts";

/** A delivery that is not on its way: dead, held or failing. No personal data. */
export interface TroubledDelivery {
  id: string;
  state: DeliveryState;
  holdReason: HoldReason | null;
  reference: string;
  schoolName: string;
  attemptCount: number;
  lastError: string | null;
  /** When it is looked at again; meaningless for a dead one. */
  nextAt: Date;
}

const TROUBLED: DeliveryState[] = ["dead", "failed", "held"];

/** What needs eyes, the dead first. At most 200. */
export async function listTroubled(db: Db): Promise<TroubledDelivery[]> {
  const rows = await db.delivery.findMany({
    where: { state: { in: TROUBLED } },
    orderBy: [{ nextAt: "asc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      state: true,
      holdReason: true,
      attemptCount: true,
      lastError: true,
      nextAt: true,
      inquiry: { select: { school: { select: { name: true } }, lead: { select: { reference: true } } } },
    },
  });
  return rows
    .map(({ inquiry, ...row }) => ({
      ...row,
      reference: inquiry.lead.reference,
      schoolName: inquiry.school.name,
    }))
    .sort((a, b) => TROUBLED.indexOf(a.state) - TROUBLED.indexOf(b.state));
}

/**
 * Makes deliveries due at once: one by its id, or all dead ones. Consent, hours and caps are looked at as
 * always. A dead one gets one attempt; if that fails it is dead again. Gives how many.
 */
export async function tryAgain(db: Db, which: { id: string } | "dead"): Promise<number> {
  const where = which === "dead" ? { state: "dead" as const } : { id: which.id, state: { in: TROUBLED } };
  const { count } = await db.delivery.updateMany({
    where,
    data: { state: "failed", holdReason: null, nextAt: now() },
  });
  return count;
}
