import "server-only";
import { randomUUID } from "node:crypto";
import { listTerms } from "#lib/agreements/terms.ts";
import { SECRET_COLUMNS } from "#lib/agreements/webhook-secret.ts";
import type { Db, Tx } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import type { RevocationState } from "#lib/platform/prisma/enums.ts";
import { type ReadyTarget, readyTarget } from "./ready-target.ts";
import type { OutgoingRevocation } from "./revocation.ts";
import type { DeliverySettings } from "./settings.ts";

/** A revocation that this process may tell its school until the lease runs out. */
export interface ClaimedRevocation {
  revocationId: string;
  leaseToken: string;
  /** By the database's clock. */
  claimedAt: Date;
  revocation: OutgoingRevocation;
  target: ReadyTarget;
}

type ClaimResult =
  | { kind: "send"; claimed: ClaimedRevocation }
  /** A due revocation was looked at and needs no attempt now. */
  | { kind: "settled" }
  | { kind: "nothing_due" };

interface Candidate {
  id: string;
  state: RevocationState;
  lease_token: string | null;
  attempt_count: number;
  at: Date;
}

const LOOK_AGAIN_MS = 15 * 60_000;

/**
 * Takes the revocation that is due longest. Hours and caps don't hold it back: nobody waits to be left alone.
 * At most `perTarget` are under way at one target.
 */
export function claimRevocation(db: Db, settings: DeliverySettings): Promise<ClaimResult> {
  return db.$transaction(async (tx) => {
    const candidate = await lockCandidate(tx, settings);
    if (!candidate) return { kind: "nothing_due" };
    if (candidate.state === "sending") await abandonAttempt(tx, candidate);
    const row = await tx.revocation.findUniqueOrThrow({ where: { id: candidate.id }, select: CLAIMED });
    await endDelivery(tx, row.inquiry.id, candidate.at);
    const target = await targetOf(tx, row.inquiry, candidate.at);
    if (!target) {
      await wait(tx, candidate);
      return { kind: "settled" };
    }
    const leaseToken = await begin(tx, candidate, target, settings);
    const { inquiry, createdAt, ...event } = row;
    const { school, lead } = inquiry;
    const revocation = {
      ...event,
      inquiryId: inquiry.id,
      reference: lead.reference,
      isDemo: lead.isDemo,
      schoolName: school.name,
      revokedAt: createdAt,
    };
    return {
      kind: "send",
      claimed: { revocationId: candidate.id, leaseToken, claimedAt: candidate.at, revocation, target },
    };
  });
}

const TARGET = {
  id: true,
  channel: true,
  url: true,
  email: true,
  ...SECRET_COLUMNS,
} satisfies Prisma.DeliveryTargetSelect;

const CLAIMED = {
  reason: true,
  channels: true,
  remaining: true,
  createdAt: true,
  inquiry: {
    select: {
      id: true,
      schoolId: true,
      partnerId: true,
      school: { select: { name: true } },
      lead: { select: { reference: true, isDemo: true } },
      delivery: { select: { target: { select: TARGET } } },
    },
  },
} satisfies Prisma.RevocationSelect;

type RevokedInquiry = Prisma.RevocationGetPayload<{ select: typeof CLAIMED }>["inquiry"];

async function lockCandidate(
  tx: Tx,
  { perTarget, frozenAt }: DeliverySettings,
): Promise<Candidate | undefined> {
  const at = Prisma.sql`coalesce(${frozenAt()}::timestamptz, now())`;
  // Index revocation_due holds these three states in this order.
  const [candidate] = await tx.$queryRaw<Candidate[]>`
    SELECT r.id, r.state::text, r.lease_token, r.attempt_count, ${at} AS at
    FROM revocation r
    WHERE r.state IN ('pending', 'failed', 'sending')
      AND r.next_at <= ${at}
      AND (r.state <> 'sending' OR r.lease_until <= ${at})
      AND (r.target_id IS NULL OR r.target_id NOT IN (
        SELECT target_id FROM revocation
        WHERE state = 'sending' AND lease_until > ${at} AND target_id IS NOT NULL
        GROUP BY target_id HAVING count(*) >= ${perTarget}::int
      ))
    ORDER BY r.next_at, r.id
    LIMIT 1
    FOR UPDATE OF r SKIP LOCKED`;
  return candidate;
}

async function abandonAttempt(tx: Tx, { id, lease_token, at }: Candidate): Promise<void> {
  if (!lease_token) return;
  await tx.revocationAttempt.updateMany({
    where: { revocationId: id, leaseToken: lease_token, finishedAt: null },
    data: { finishedAt: at, outcome: "abandoned", error: "the worker did not finish in time" },
  });
  log().warn({ revocationId: id }, "revocation.abandoned");
}

/** A worker that died while it sent what was revoked leaves its attempt open: nobody takes such a delivery up again. */
async function endDelivery(tx: Tx, inquiryId: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    WITH ended AS (
      SELECT id FROM delivery
      WHERE inquiry_id = ${inquiryId}::uuid AND state = 'revoked' AND lease_until <= ${at}
      FOR UPDATE SKIP LOCKED),
    freed AS (UPDATE delivery SET lease_until = NULL, lease_token = NULL WHERE id IN (SELECT id FROM ended))
    UPDATE attempt SET finished_at = ${at}, outcome = 'abandoned', error = 'the worker did not finish in time'
    WHERE delivery_id IN (SELECT id FROM ended) AND finished_at IS NULL`;
}

/** Whoever got the inquiry; when that target is gone, the one that its partner has for the school now. */
async function targetOf(tx: Tx, inquiry: RevokedInquiry, at: Date): Promise<ReadyTarget | null> {
  const reached = readyTarget(inquiry.delivery?.target ?? null);
  if (reached) return reached;
  const terms = (await listTerms(tx, [inquiry.schoolId], at)).get(inquiry.schoolId);
  return terms?.partnerId === inquiry.partnerId ? readyTarget(terms.target) : null;
}

async function wait(tx: Tx, { id, at }: Candidate): Promise<void> {
  await tx.revocation.update({
    where: { id },
    data: {
      state: "failed",
      nextAt: new Date(at.getTime() + LOOK_AGAIN_MS),
      lastError: "the school has no address for requests",
      leaseUntil: null,
      leaseToken: null,
    },
    select: { id: true },
  });
}

async function begin(
  tx: Tx,
  { id, attempt_count, at }: Candidate,
  target: ReadyTarget,
  { leaseMs }: DeliverySettings,
): Promise<string> {
  const leaseToken = randomUUID();
  const number = attempt_count + 1;
  await tx.revocation.update({
    where: { id },
    data: {
      state: "sending",
      channel: target.channel,
      targetId: target.id,
      attemptCount: number,
      leaseUntil: new Date(at.getTime() + leaseMs),
      leaseToken,
    },
    select: { id: true },
  });
  await tx.revocationAttempt.create({
    data: { revocationId: id, number, leaseToken, startedAt: at },
    select: { id: true },
  });
  return leaseToken;
}
