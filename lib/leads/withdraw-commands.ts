import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { recordAudit } from "#lib/access/audit.ts";
import { consentWithdrawn } from "#lib/consent/evidence.ts";
import { appendLeaves } from "#lib/ledger/append.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import type { ContactChannel, DeliveryState, WithdrawalReason } from "#lib/platform/prisma/enums.ts";
import { updateLeadStatus } from "./delivered-status.ts";

/** Which consents of a lead: all, those to one school, or single ones. */
export type WhichConsents = "all" | { inquiryId: string } | { consentIds: readonly string[] };

export interface WithdrawalCause {
  reason: WithdrawalReason;
  method: "receipt" | "preferences" | "not-me" | "erasure";
}

/**
 * Withdraws consents, in one transaction with what follows from it. What is not with a school yet stops for good; a
 * school that has it, or may have it, is told until it acknowledges. Consents that hold no longer stay as they
 * are, so a repeat does nothing. Gives how many were withdrawn now.
 */
export async function withdrawConsents(
  leadId: string,
  which: WhichConsents,
  cause: WithdrawalCause,
): Promise<number> {
  return appDb().$transaction((tx) => withdrawIn(tx, leadId, which, cause));
}

/**
 * Says that nobody behind this receipt made the request: withdraws everything, closes the lead, and from
 * then on its receipt shows nothing of what it says. A repeat does nothing.
 */
export async function disownLead(leadId: string): Promise<void> {
  await appDb().$transaction(async (tx) => {
    await withdrawIn(tx, leadId, "all", { reason: "disowned", method: "not-me" });
    const { count } = await tx.lead.updateMany({
      where: { id: leadId, disownedAt: null, status: { not: "erased" } },
      data: { disownedAt: now() },
    });
    if (count === 0) return;
    await tx.lead.updateMany({ where: { id: leadId, status: { not: "spam" } }, data: { status: "closed" } });
    await recordAudit(tx, null, { action: "lead.disowned", resource: "lead", resourceId: leadId });
  });
}

/** What people do with their own request comes one at a time; a transaction may call it twice. */
export async function lockRights(tx: Tx, leadId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtextextended(${`lead-rights:${leadId}`}, 0))`;
}

/** Has what schools are to be told go out at commit, as a new inquiry does. */
export async function wakeWorker(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT pg_notify('inquiry_submitted', '')::text`;
}

/** `withdrawConsents` as a part of a larger transaction. */
export async function withdrawIn(
  tx: Tx,
  leadId: string,
  which: WhichConsents,
  { reason, method }: WithdrawalCause,
): Promise<number> {
  await lockRights(tx, leadId);
  const inquiries = await tx.inquiry.findMany({
    where: { leadId },
    orderBy: { id: "asc" },
    select: {
      id: true,
      consents: {
        where: { withdrawal: null },
        orderBy: { channel: "asc" },
        select: { id: true, channel: true },
      },
    },
  });
  const parts = inquiries.flatMap(({ id, consents }) => {
    const gone = consents.filter((consent) => isMeant(which, id, consent.id));
    const rest = consents.filter((consent) => !gone.includes(consent));
    return gone.length > 0 ? [{ inquiryId: id, gone, remaining: rest.map(({ channel }) => channel) }] : [];
  });
  if (parts.length === 0) return 0;
  const at = now();
  const consentIds = parts.flatMap(({ gone }) => gone.map(({ id }) => id));
  const deliveries = await lockDeliveries(
    tx,
    parts.map(({ inquiryId }) => inquiryId),
    at,
  );
  await tx.consentWithdrawal.createMany({
    data: consentIds.map((consentId) => ({
      id: randomUUIDv7(),
      consentId,
      reason,
      method,
      createdAt: at,
    })),
  });
  await appendLeaves(
    tx,
    consentIds.map((consentId) => consentWithdrawn(consentId, { reason, method, at })),
  );
  for (const { inquiryId, gone, remaining } of parts) {
    const delivery = deliveries.find((each) => each.inquiryId === inquiryId);
    if (!delivery) throw new Error("An inquiry has no delivery to stop.");
    if (remaining.length === 0) await stop(tx, delivery);
    // Told for a repeat too: otherwise the receipt would tell a stranger that this person had asked before.
    if (delivery.mayHaveArrived || delivery.isRepeat)
      await tx.revocation.create({
        data: revocation(delivery, { reason, remaining, channels: gone.map(({ channel }) => channel), at }),
        select: { id: true },
      });
  }
  await followUp(tx, leadId);
  await recordAudit(tx, null, {
    action: "consent.withdrawn",
    resource: "lead",
    resourceId: leadId,
    change: { reason, schools: parts.length, consents: consentIds.length },
  });
  await wakeWorker(tx);
  return consentIds.length;
}

function isMeant(which: WhichConsents, inquiryId: string, consentId: string): boolean {
  if (which === "all") return true;
  return "inquiryId" in which ? which.inquiryId === inquiryId : which.consentIds.includes(consentId);
}

interface LockedDelivery {
  id: string;
  inquiryId: string;
  state: DeliveryState;
  leaseUntil: Date | null;
  /** Whether the school may hold the inquiry. */
  mayHaveArrived: boolean;
  /** Whether the school has an earlier one of the same person instead. */
  isRepeat: boolean;
}

/**
 * Holds the deliveries until the end of the transaction, so that no worker begins one meanwhile. An inquiry that no
 * worker has seen yet gets its delivery here: a row is what both sides wait for.
 */
async function lockDeliveries(tx: Tx, inquiryIds: readonly string[], at: Date): Promise<LockedDelivery[]> {
  await tx.delivery.createMany({
    data: inquiryIds.map((inquiryId) => ({ id: randomUUIDv7(), inquiryId, nextAt: at, createdAt: at })),
    skipDuplicates: true,
  });
  const ids = Prisma.join(inquiryIds.map((id) => Prisma.sql`${id}::uuid`));
  await tx.$queryRaw`
    SELECT 1 AS locked FROM delivery WHERE inquiry_id IN (${ids}) ORDER BY inquiry_id FOR UPDATE`;
  // A statement of its own: the one that waited for the lock does not see attempts that began while it did.
  return tx.$queryRaw<LockedDelivery[]>`
    SELECT d.id, d.inquiry_id AS "inquiryId", d.state::text, d.lease_until AS "leaseUntil",
      EXISTS (SELECT FROM attempt a WHERE a.delivery_id = d.id AND a.may_have_arrived) AS "mayHaveArrived",
      d.state = 'duplicate' AS "isRepeat"
    FROM delivery d WHERE d.inquiry_id IN (${ids})`;
}

/** Whoever sends it at this moment keeps the lease, to write down how the attempt ends; the state stays. */
async function stop(tx: Tx, { id, mayHaveArrived }: LockedDelivery): Promise<void> {
  await tx.delivery.updateMany({
    where: { id, state: { notIn: ["revoked", "revoke_acknowledged"] } },
    data: { state: "revoked", holdReason: null },
  });
  if (!mayHaveArrived) await tx.reservation.deleteMany({ where: { deliveryId: id } });
}

/** Told after an attempt that is under way has ended, or its lease has: a school must not hear of the end first. */
function revocation(
  { inquiryId, state, leaseUntil }: LockedDelivery,
  event: { reason: WithdrawalReason; channels: ContactChannel[]; remaining: ContactChannel[]; at: Date },
): Prisma.RevocationUncheckedCreateInput {
  const { reason, channels, remaining, at } = event;
  const nextAt = state === "sending" && leaseUntil && leaseUntil > at ? leaseUntil : at;
  return { id: randomUUIDv7(), inquiryId, reason, channels, remaining, nextAt, createdAt: at };
}

async function followUp(tx: Tx, leadId: string): Promise<void> {
  await updateLeadStatus(tx, leadId);
  const left = await tx.consent.count({ where: { withdrawal: null, inquiry: { leadId } } });
  if (left > 0) return;
  await tx.lead.updateMany({
    where: { id: leadId, status: { notIn: ["closed", "spam", "erased"] } },
    data: { status: "withdrawn" },
  });
}
