import "server-only";
import { capApplies, capWindow, hasRoom } from "#lib/agreements/caps.ts";
import { isOpen, nextOpening } from "#lib/agreements/hours.ts";
import { acceptsLevel, acceptsState, priceOf } from "#lib/agreements/prices.ts";
import { listCapUse, listTerms, type Terms } from "#lib/agreements/terms.ts";
import { type EarlierInquiry, findEarlierInquiry } from "#lib/leads/repeats.ts";
import type { Tx } from "#lib/platform/db.ts";
import type { DeliveryState, HoldReason, LeadStatus } from "#lib/platform/prisma/enums.ts";
import type { ClaimedInquiry } from "./claimed-inquiry.ts";
import { type ReadyTarget, readyTarget } from "./ready-target.ts";
import type { DeliverySettings } from "./settings.ts";
import { isStopped } from "./stopped.ts";

/** What to do with a delivery that is due. */
export type Decision =
  | { kind: "send"; target: ReadyTarget }
  | { kind: "busy"; targetId: string }
  | { kind: "hold"; reason: HoldReason; nextAt: Date }
  /** An earlier request of the same person goes first; this one stands as that does, and tells nobody of it. */
  | { kind: "wait"; state: "pending" | "held" | "failed"; holdReason: HoldReason | null; nextAt: Date }
  | { kind: "stop"; state: Extract<DeliveryState, "revoked" | "duplicate">; note: string };

const MINUTE = 60_000;
/** A held delivery is looked at again this often at least: people change terms, targets and reviews. */
const LOOK_AGAIN = 15 * MINUTE;
const LOOK_AT_EARLIER = MINUTE;

const STOPPED: readonly LeadStatus[] = ["closed", "spam", "withdrawn", "erased"];

/**
 * Decides by the lead, its consents, whether the partner is stopped, the terms in force, the hours and the caps, in this order, and takes the
 * place under the caps when the answer is "send". Places are given out one at a time per agreement (a
 * lock that lasts as long as the transaction), so that caps hold exactly under any number of workers.
 */
export async function decide(
  tx: Tx,
  deliveryId: string,
  inquiry: ClaimedInquiry,
  at: Date,
  { perTarget }: DeliverySettings,
): Promise<Decision> {
  const { lead, consents } = inquiry;
  if (STOPPED.includes(lead.status))
    return { kind: "stop", state: "revoked", note: `the lead is ${lead.status}` };
  if (inquiry.isWithdrawn) return { kind: "stop", state: "revoked", note: "the consent was withdrawn" };
  if (lead.status === "review" || consents.length === 0) return hold("review", at, null);
  if (await isStopped(tx, inquiry.partnerId)) return hold("stopped", at, null);
  const terms = (await listTerms(tx, [inquiry.schoolId], at)).get(inquiry.schoolId);
  // Consent names the partner: a school that has changed hands since gets nothing under the old consent.
  const target = terms && terms.partnerId === inquiry.partnerId ? readyTarget(terms.target) : null;
  if (!terms || !target || !accepts(terms, inquiry)) return hold("no_target", at, null);
  const earlier = await findEarlier(tx, deliveryId, inquiry, terms, at);
  if (earlier?.underWay)
    return { kind: "wait", ...earlier.underWay, nextAt: new Date(at.getTime() + LOOK_AT_EARLIER) };
  if (earlier) return { kind: "stop", state: "duplicate", note: `within ${terms.duplicateWindowDays} days` };
  const { hours, timeZone, closedDays } = terms;
  if (!isOpen(hours, timeZone, at, closedDays))
    return hold("hours", at, nextOpening(hours, timeZone, at, closedDays));
  await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtextextended(${`agreement:${terms.agreementId}`}, 0))`;
  if (await isBusy(tx, target.id, at, perTarget)) return { kind: "busy", targetId: target.id };
  const full = await listFullWindows(tx, deliveryId, inquiry, terms, at);
  if (full.length > 0) return hold("cap", at, latest(full));
  await reserve(tx, deliveryId, inquiry, terms, at);
  return { kind: "send", target };
}

/** The terms may have changed since the person asked. */
const accepts = (terms: Terms, { lead, program }: ClaimedInquiry): boolean =>
  acceptsState(terms, lead.state) && acceptsLevel(terms, program.level);

/** Until the moment that is known, yet with a look in between. */
function hold(reason: HoldReason, at: Date, until: Date | null): Decision {
  const wait = Math.min(LOOK_AGAIN, (until?.getTime() ?? Number.POSITIVE_INFINITY) - at.getTime());
  return { kind: "hold", reason, nextAt: new Date(at.getTime() + wait) };
}

async function findEarlier(
  tx: Tx,
  deliveryId: string,
  { id, programId, partnerId, lead, consents }: ClaimedInquiry,
  { duplicateWindowDays: windowDays }: Terms,
  at: Date,
): Promise<EarlierInquiry | null> {
  const { attemptCount } = await tx.delivery.findUniqueOrThrow({
    where: { id: deliveryId },
    select: { attemptCount: true },
  });
  const channels = consents.map(({ channel }) => channel);
  const repeat = {
    id,
    programId,
    partnerId,
    emailIndex: lead.emailIndex,
    channels,
    wasTried: attemptCount > 0,
  };
  return findEarlierInquiry(tx, repeat, { windowDays, at });
}

async function isBusy(tx: Tx, targetId: string, at: Date, perTarget: number): Promise<boolean> {
  const underWay = await tx.delivery.count({
    where: { targetId, state: "sending", leaseUntil: { gt: at } },
  });
  return underWay >= perTarget;
}

/** The ends of the windows whose caps have no room left; null for one that never ends. */
async function listFullWindows(
  tx: Tx,
  deliveryId: string,
  inquiry: ClaimedInquiry,
  terms: Terms,
  at: Date,
): Promise<(Date | null)[]> {
  const { agreementId, timeZone } = terms;
  const priceCents = priceOf(terms, inquiry.program);
  const caps = terms.caps.filter((cap) =>
    capApplies(cap, { programId: inquiry.programId, state: inquiry.lead.state }),
  );
  const uses = await listCapUse(
    tx,
    caps.map((cap) => ({ agreementId, timeZone, cap, exceptDeliveryId: deliveryId })),
    at,
  );
  return caps
    .filter((cap, index) => {
      const use = uses[index];
      return use !== undefined && !hasRoom(cap, use, priceCents);
    })
    .map((cap) => capWindow(cap.period, timeZone, at).until);
}

function latest(ends: readonly (Date | null)[]): Date | null {
  const times = ends.map((end) => end?.getTime() ?? Number.POSITIVE_INFINITY);
  const last = Math.max(...times);
  return Number.isFinite(last) ? new Date(last) : null;
}

async function reserve(
  tx: Tx,
  deliveryId: string,
  inquiry: ClaimedInquiry,
  terms: Terms,
  at: Date,
): Promise<void> {
  const place = {
    agreementId: terms.agreementId,
    programId: inquiry.programId,
    state: inquiry.lead.state,
    priceCents: priceOf(terms, inquiry.program),
    reservedAt: at,
  };
  await tx.reservation.upsert({ where: { deliveryId }, create: { deliveryId, ...place }, update: place });
}
