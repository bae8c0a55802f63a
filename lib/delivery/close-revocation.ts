import "server-only";
import type { Db, Tx } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import type { RevocationState } from "#lib/platform/prisma/enums.ts";
import type { ClaimedRevocation } from "./claim-revocation.ts";
import type { Outcome } from "./outcome.ts";
import { nextAttemptDelay } from "./schedule.ts";
import type { DeliverySettings } from "./settings.ts";

/**
 * Writes down how an attempt to tell a school ended, if the lease is still this worker's. Once the school has acknowledged
 * that nothing is agreed to any more, its inquiry is `revoke_acknowledged`.
 */
export async function closeRevocation(
  db: Db,
  { revocationId, leaseToken, revocation }: ClaimedRevocation,
  outcome: Outcome,
  settings: DeliverySettings,
): Promise<RevocationState | "fenced"> {
  const state = await db.$transaction(async (tx) => {
    const at = await lockOwn(tx, revocationId, leaseToken, settings);
    if (!at) return "fenced";
    const note = outcome.note?.slice(0, 500) ?? null;
    const { httpStatus } = outcome;
    await tx.revocationAttempt.updateMany({
      where: { revocationId, leaseToken },
      data: { finishedAt: at, httpStatus, outcome: outcome.kind, error: note },
    });
    const change = await changeFor(tx, revocationId, outcome, at, settings);
    await tx.revocation.update({
      where: { id: revocationId },
      data: { ...change, leaseUntil: null, leaseToken: null, lastStatus: httpStatus, lastError: note },
      select: { id: true },
    });
    if (change.state === "acknowledged" && revocation.remaining.length === 0)
      await tx.delivery.updateMany({
        where: { inquiryId: revocation.inquiryId, state: "revoked" },
        data: { state: "revoke_acknowledged" },
      });
    return change.state;
  });
  const { httpStatus } = outcome;
  if (state === "fenced") log().warn({ revocationId }, "revocation.fenced");
  else log().info({ revocationId, state, httpStatus }, "revocation.attempted");
  return state;
}

async function lockOwn(
  tx: Tx,
  id: string,
  leaseToken: string,
  { frozenAt }: DeliverySettings,
): Promise<Date | undefined> {
  const [own] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT coalesce(${frozenAt()}::timestamptz, now()) AS at FROM revocation
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid AND state = 'sending'
    FOR UPDATE`;
  return own?.at;
}

/** A school that knows already has acknowledged; one that refuses needs somebody who talks to it. */
async function changeFor(
  tx: Tx,
  revocationId: string,
  outcome: Outcome,
  at: Date,
  { retrySeconds, random }: DeliverySettings,
): Promise<{ state: RevocationState; acknowledgedAt?: Date; nextAt?: Date }> {
  switch (outcome.kind) {
    case "accepted":
    case "duplicate":
      return { state: "acknowledged", acknowledgedAt: at };
    case "rejected":
    case "gone":
      return { state: "dead" };
    case "retry": {
      const failures = await tx.revocationAttempt.count({ where: { revocationId, outcome: "retry" } });
      const delay = nextAttemptDelay(failures, retrySeconds, random(), outcome.retryAfterMs);
      if (delay === null) return { state: "dead" };
      return { state: "failed", nextAt: new Date(at.getTime() + delay) };
    }
  }
}
