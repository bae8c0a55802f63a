import "server-only";
import { randomUUID } from "node:crypto";
import { updateLeadStatus } from "#lib/leads/delivered-status.ts";
import type { Db, Tx } from "#lib/platform/db.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import type { DeliveryState } from "#lib/platform/prisma/enums.ts";
import { type ClaimedInquiry, findClaimedInquiry } from "./claimed-inquiry.ts";
import { type Decision, decide } from "./decide.ts";
import type { DeliverySettings } from "./settings.ts";

/** A delivery that this process may attempt until the lease runs out. */
export interface ClaimedDelivery {
  deliveryId: string;
  leaseToken: string;
  /** By the database's clock; the signature carries it, because this machine's clock may be off. */
  claimedAt: Date;
  inquiry: ClaimedInquiry;
  target: Extract<Decision, { kind: "send" }>["target"];
}

type ClaimResult =
  | { kind: "send"; claimed: ClaimedDelivery }
  /** A due delivery was looked at and needs no attempt now. */
  | { kind: "settled" }
  | { kind: "nothing_due" };

interface Candidate {
  id: string;
  inquiry_id: string;
  state: DeliveryState;
  lease_token: string | null;
  attempt_count: number;
  at: Date;
}

/**
 * Takes the delivery that is due longest: pending, held or failed and its time has come, or left behind by a worker
 * whose lease ran out. Reads consent, terms, hours and caps in the same transaction, so that a withdrawal or a
 * full cap counts until the last moment. Workers never wait for each other's rows.
 */
export async function claimNext(db: Db, settings: DeliverySettings): Promise<ClaimResult> {
  let seen: Candidate | undefined;
  try {
    return await claim(db, settings, (candidate) => {
      seen = candidate;
    });
  } catch (error) {
    if (!seen) throw error;
    const reference = reportUnknownError(error, "delivery.claim");
    await putBack(db, seen, reference, settings);
    return { kind: "settled" };
  }
}

function claim(
  db: Db,
  settings: DeliverySettings,
  onCandidate: (candidate: Candidate) => void,
): Promise<ClaimResult> {
  return db.$transaction(async (tx) => {
    const candidate = await lockCandidate(tx, settings);
    if (!candidate) return { kind: "nothing_due" };
    onCandidate(candidate);
    if (candidate.state === "sending") await abandonAttempt(tx, candidate);
    const inquiry = await findClaimedInquiry(tx, candidate.inquiry_id);
    const decision = await decide(tx, candidate.id, inquiry, candidate.at, settings);
    switch (decision.kind) {
      case "send":
        return begin(tx, candidate, inquiry, decision, settings);
      case "busy":
        await tx.delivery.update({
          where: { id: candidate.id },
          data: { targetId: decision.targetId, ...waiting(candidate.state) },
        });
        return { kind: "settled" };
      case "wait": {
        const { state, holdReason, nextAt } = decision;
        await tx.delivery.update({
          where: { id: candidate.id },
          data: { state, holdReason, nextAt, ...NO_LEASE },
        });
        return { kind: "settled" };
      }
      case "hold":
      case "stop":
        await settle(tx, candidate, decision);
        if (decision.kind === "stop") await updateLeadStatus(tx, inquiry.lead.id);
        return { kind: "settled" };
    }
  });
}

async function lockCandidate(
  tx: Tx,
  { perTarget, frozenAt }: DeliverySettings,
): Promise<Candidate | undefined> {
  const at = Prisma.sql`coalesce(${frozenAt()}::timestamptz, now())`;
  // Index delivery_due holds these four states in this order. A delivery that is being sent was due before.
  const [candidate] = await tx.$queryRaw<Candidate[]>`
    SELECT d.id, d.inquiry_id, d.state::text, d.lease_token, d.attempt_count, ${at} AS at
    FROM delivery d
    WHERE d.state IN ('pending', 'held', 'failed', 'sending')
      AND d.next_at <= ${at}
      AND (d.state <> 'sending' OR d.lease_until <= ${at})
      AND (d.target_id IS NULL OR d.target_id NOT IN (
        SELECT target_id FROM delivery
        WHERE state = 'sending' AND lease_until > ${at} AND target_id IS NOT NULL
        GROUP BY target_id HAVING count(*) >= ${perTarget}::int
      ))
    ORDER BY d.next_at, d.id
    LIMIT 1
    FOR UPDATE OF d SKIP LOCKED`;
  return candidate;
}

/** A worker died or froze in this attempt; whether the partner got it is unknown. */
async function abandonAttempt(tx: Tx, { id, lease_token, at }: Candidate): Promise<void> {
  if (!lease_token) return;
  await tx.attempt.updateMany({
    where: { deliveryId: id, leaseToken: lease_token, finishedAt: null },
    data: { finishedAt: at, outcome: "abandoned", error: "the worker did not finish in time" },
  });
  log().warn({ deliveryId: id }, "delivery.abandoned");
}

async function begin(
  tx: Tx,
  { id, attempt_count, at }: Candidate,
  inquiry: ClaimedInquiry,
  { target }: Extract<Decision, { kind: "send" }>,
  { leaseMs }: DeliverySettings,
): Promise<ClaimResult> {
  const leaseToken = randomUUID();
  const number = attempt_count + 1;
  const leaseUntil = new Date(at.getTime() + leaseMs);
  // The statement that begins an attempt asks for consent itself.
  const begun = await tx.$executeRaw`
    UPDATE delivery SET state = 'sending', hold_reason = NULL, channel = ${target.channel}::delivery_channel,
      target_id = ${target.id}::uuid, attempt_count = ${number}, lease_until = ${leaseUntil},
      lease_token = ${leaseToken}::uuid, updated_at = ${at}
    WHERE id = ${id}::uuid AND EXISTS (
      SELECT FROM consent c WHERE c.inquiry_id = delivery.inquiry_id
        AND NOT EXISTS (SELECT FROM consent_withdrawal w WHERE w.consent_id = c.id))`;
  if (begun === 0) {
    await settle(tx, { id }, { kind: "stop", state: "revoked", note: "the consent was withdrawn" });
    return { kind: "settled" };
  }
  await tx.attempt.create({ data: { deliveryId: id, number, leaseToken, startedAt: at } });
  return { kind: "send", claimed: { deliveryId: id, leaseToken, claimedAt: at, inquiry, target } };
}

async function settle(
  tx: Tx,
  { id }: Pick<Candidate, "id">,
  decision: Extract<Decision, { kind: "hold" | "stop" }>,
): Promise<void> {
  if (decision.kind === "stop") await tx.reservation.deleteMany({ where: { deliveryId: id } });
  await tx.delivery.update({
    where: { id },
    data:
      decision.kind === "hold"
        ? { state: "held", holdReason: decision.reason, nextAt: decision.nextAt, ...NO_LEASE }
        : { state: decision.state, holdReason: null, lastError: decision.note, ...NO_LEASE },
  });
  log().info(
    { deliveryId: id, state: decision.kind === "hold" ? `held ${decision.reason}` : decision.state },
    "delivery.settled",
  );
}

/** One delivery that cannot be decided about must not stand in the way of the others. */
async function putBack(
  db: Db,
  { id, at }: Candidate,
  reference: string,
  { leaseMs }: DeliverySettings,
): Promise<void> {
  await db.delivery.updateMany({
    where: {
      id,
      OR: [{ state: { in: ["pending", "held", "failed"] } }, { state: "sending", leaseUntil: { lte: at } }],
    },
    data: {
      state: "failed",
      holdReason: null,
      nextAt: new Date(at.getTime() + leaseMs),
      lastError: `an error on our side (${reference})`,
      ...NO_LEASE,
    },
  });
}

const NO_LEASE = { leaseUntil: null, leaseToken: null };

/** A delivery that was left behind and cannot be taken up at once waits as a failed one does. */
function waiting(state: DeliveryState) {
  return state === "sending" ? { state: "failed" as const, ...NO_LEASE } : {};
}
