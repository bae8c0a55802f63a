import "server-only";
import { now } from "#lib/platform/clock.ts";
import type { Db } from "#lib/platform/db.ts";
import type { DeliveryState, HoldReason } from "#lib/platform/prisma/enums.ts";

/** A delivery that is not on its way, or a revocation that its school does not take: dead, held or failing. No personal data. */
export interface TroubledDelivery {
  id: string;
  kind: "inquiry" | "revocation";
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
const UNTOLD: ("dead" | "failed")[] = ["dead", "failed"];

const IN_SHORT = {
  id: true,
  attemptCount: true,
  lastError: true,
  nextAt: true,
  inquiry: { select: { school: { select: { name: true } }, lead: { select: { reference: true } } } },
} as const;

/** What needs eyes, the dead first. At most 200 of each kind. */
export async function listTroubled(db: Db): Promise<TroubledDelivery[]> {
  const oldest = { orderBy: { nextAt: "asc" }, take: 200 } as const;
  const [deliveries, revocations] = await Promise.all([
    db.delivery.findMany({
      where: { state: { in: TROUBLED } },
      select: { ...IN_SHORT, state: true, holdReason: true },
      ...oldest,
    }),
    db.revocation.findMany({
      where: { state: { in: UNTOLD } },
      select: { ...IN_SHORT, state: true },
      ...oldest,
    }),
  ]);
  const rows = [
    ...revocations.map((row) => ({
      ...row,
      kind: "revocation" as const,
      state: row.state as "dead" | "failed",
      holdReason: null,
    })),
    ...deliveries.map((row) => ({ ...row, kind: "inquiry" as const })),
  ];
  return rows
    .map(({ inquiry, ...row }) => ({
      ...row,
      reference: inquiry.lead.reference,
      schoolName: inquiry.school.name,
    }))
    .sort((a, b) => TROUBLED.indexOf(a.state) - TROUBLED.indexOf(b.state));
}

/**
 * Makes deliveries and revocations due at once: one by its id, or all dead ones. Consent, hours and caps are looked at as
 * always. A dead one gets one attempt; if that fails it is dead again. Gives how many.
 */
export async function tryAgain(db: Db, which: { id: string } | "dead"): Promise<number> {
  const one = which === "dead" ? {} : { id: which.id };
  const due = { state: "failed", nextAt: now() } as const;
  const deliveries = await db.delivery.updateMany({
    where: { ...one, state: which === "dead" ? "dead" : { in: TROUBLED } },
    data: { ...due, holdReason: null },
  });
  const revocations = await db.revocation.updateMany({
    where: { ...one, state: which === "dead" ? "dead" : { in: UNTOLD } },
    data: due,
  });
  return deliveries.count + revocations.count;
}
