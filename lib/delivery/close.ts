import "server-only";
import { updateLeadStatus } from "#lib/leads/delivered-status.ts";
import type { Db, Tx } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import type { DeliveryState } from "#lib/platform/prisma/enums.ts";
import type { ClaimedDelivery } from "./claim.ts";
import type { Outcome } from "./outcome.ts";
import { nextAttemptDelay } from "./schedule.ts";
import type { DeliverySettings } from "./settings.ts";

/**
 * Writes down how an attempt ended, if the lease is still this worker's. When another worker has taken the
 * delivery over meanwhile, nothing is written but the log line "delivery.fenced". What was revoked meanwhile stays
 * revoked, and its school is told now.
 */
export async function closeAttempt(
  db: Db,
  { deliveryId, leaseToken, inquiry }: ClaimedDelivery,
  outcome: Outcome,
  settings: DeliverySettings,
): Promise<DeliveryState | "fenced"> {
  const state = await db.$transaction(async (tx) => {
    const own = await lockOwn(tx, deliveryId, leaseToken, settings);
    if (!own) return "fenced";
    const { at } = own;
    await tx.attempt.updateMany({
      where: { deliveryId, leaseToken },
      data: {
        finishedAt: at,
        httpStatus: outcome.httpStatus,
        outcome: outcome.kind,
        error: outcome.note?.slice(0, 500) ?? null,
        mayHaveArrived: mayHaveArrived(outcome),
      },
    });
    const change =
      own.state === "revoked"
        ? { state: own.state, ...(outcome.kind === "accepted" && { acceptedAt: at }) }
        : await changeFor(tx, deliveryId, outcome, at, settings);
    await releaseRevocations(tx, deliveryId, inquiry.id, at);
    await tx.delivery.update({
      where: { id: deliveryId },
      data: {
        ...change,
        leaseUntil: null,
        leaseToken: null,
        lastStatus: outcome.httpStatus,
        lastError: outcome.note?.slice(0, 500) ?? null,
      },
    });
    if (!keepsPlace(outcome)) await tx.reservation.deleteMany({ where: { deliveryId } });
    await updateLeadStatus(tx, inquiry.lead.id);
    return change.state;
  });
  if (state === "fenced") log().warn({ deliveryId }, "delivery.fenced");
  else log().info({ deliveryId, state, httpStatus: outcome.httpStatus }, "delivery.attempted");
  return state;
}

async function lockOwn(
  tx: Tx,
  deliveryId: string,
  leaseToken: string,
  { frozenAt }: DeliverySettings,
): Promise<{ at: Date; state: DeliveryState } | undefined> {
  const [own] = await tx.$queryRaw<{ at: Date; state: DeliveryState }[]>`
    SELECT coalesce(${frozenAt()}::timestamptz, now()) AS at, state::text FROM delivery
    WHERE id = ${deliveryId}::uuid AND lease_token = ${leaseToken}::uuid AND state IN ('sending', 'revoked')
    FOR UPDATE`;
  return own;
}

/** What waits to be told about this inquiry needn't wait for the attempt any longer, or need not be told at all. */
async function releaseRevocations(tx: Tx, deliveryId: string, inquiryId: string, at: Date): Promise<void> {
  const mayBeThere = await tx.attempt.count({ where: { deliveryId, mayHaveArrived: true } });
  await tx.revocation.updateMany({
    where: { inquiryId, state: "pending" },
    data: mayBeThere > 0 ? { nextAt: at } : { state: "unneeded" },
  });
}

async function changeFor(
  tx: Tx,
  deliveryId: string,
  outcome: Outcome,
  at: Date,
  { retrySeconds, random }: DeliverySettings,
): Promise<{ state: DeliveryState; acceptedAt?: Date; nextAt?: Date }> {
  switch (outcome.kind) {
    case "accepted":
      return { state: "accepted", acceptedAt: at };
    case "rejected":
    case "duplicate":
      return { state: outcome.kind };
    case "gone":
      return { state: "dead" };
    case "retry": {
      const failures = await tx.attempt.count({ where: { deliveryId, outcome: "retry" } });
      const delay = nextAttemptDelay(failures, retrySeconds, random(), outcome.retryAfterMs);
      if (delay === null) return { state: "dead" };
      return { state: "failed", nextAt: new Date(at.getTime() + delay) };
    }
  }
}

/** Whoever answers has read what was sent, whatever the answer is. */
function mayHaveArrived(outcome: Outcome): boolean {
  return outcome.kind !== "retry" || outcome.httpStatus !== null || outcome.mayHaveArrived;
}

/** A request that was taken, or may have been, counts under the caps. */
function keepsPlace(outcome: Outcome): boolean {
  return outcome.kind === "accepted" || (outcome.kind === "retry" && outcome.mayHaveArrived);
}
