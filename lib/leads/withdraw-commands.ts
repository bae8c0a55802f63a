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
  /** Requests that the same person made later are left alone; undefined for none. */
  until?: Date | undefined;
}

/**
 * Withdraws consents, in one transaction with what follows from it. What is not with a school yet stops for good; a
 * school that has it, or may have it, is told until it acknowledges. The same person's other requests for these programs
 * end with it: the school may have one of those instead. Consents that hold no longer stay as they are, so doing it
 * twice does nothing. Gives how many were withdrawn now.
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

/**
 * What people do with their requests comes one at a time for each person, because it reaches their repeats too; a
 * transaction may call it twice.
 */
export async function lockRights(tx: Tx, leadId: string): Promise<void> {
  const lead = await tx.lead.findUnique({ where: { id: leadId }, select: { emailIndex: true } });
  const whose = lead?.emailIndex ?? leadId;
  await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtextextended(${`lead-rights:${whose}`}, 0))`;
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
  { reason, method, until }: WithdrawalCause,
): Promise<number> {
  await lockRights(tx, leadId);
  const parts = endingParts(leadId, which, await listFamily(tx, leadId, until));
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
  const ending = parts.map((part) => {
    const delivery = deliveries.find(({ inquiryId }) => inquiryId === part.inquiryId);
    if (!delivery) throw new Error("An inquiry has no delivery to stop.");
    return { ...part, delivery };
  });
  for (const { remaining, delivery } of ending) if (remaining.length === 0) await stop(tx, delivery);
  await tellSchools(tx, ending, reason, at);
  for (const [id, own] of [...Map.groupBy(parts, (part) => part.leadId)].sort(byKey)) {
    await followUp(tx, id);
    await recordAudit(tx, null, {
      action: "consent.withdrawn",
      resource: "lead",
      resourceId: id,
      change: { reason, schools: own.length, consents: own.flatMap(({ gone }) => gone).length },
    });
  }
  await wakeWorker(tx);
  return consentIds.length;
}

const byKey = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);

/** What ends of one inquiry. */
interface EndingPart {
  inquiryId: string;
  leadId: string;
  programId: string;
  gone: { id: string; channel: ContactChannel }[];
  remaining: ContactChannel[];
}

type FamilyInquiry = Awaited<ReturnType<typeof listFamily>>[number];

/** A lead's inquiries, and those that the same person (by the keyed hash of the address) made for the same programs. */
async function listFamily(tx: Tx, leadId: string, until: Date | undefined) {
  return tx.inquiry.findMany({
    where: await familyOf(tx, leadId, until),
    orderBy: { id: "asc" },
    select: {
      id: true,
      leadId: true,
      programId: true,
      consents: {
        where: { withdrawal: null },
        orderBy: { channel: "asc" },
        select: { id: true, channel: true },
      },
    },
  });
}

/** See `listFamily`. */
export async function familyOf(
  tx: Tx,
  leadId: string,
  until: Date | undefined,
): Promise<Prisma.InquiryWhereInput> {
  const { emailIndex, inquiries } = await tx.lead.findUniqueOrThrow({
    where: { id: leadId },
    select: { emailIndex: true, inquiries: { select: { programId: true } } },
  });
  if (!emailIndex) return { leadId };
  const programId = { in: inquiries.map((inquiry) => inquiry.programId) };
  const others = { programId, lead: { emailIndex, ...(until && { createdAt: { lte: until } }) } };
  return { OR: [{ leadId }, others] };
}

/** A way that ends for a program ends in each request for it; so does everything, once a request has no way left. */
function endingParts(leadId: string, which: WhichConsents, family: readonly FamilyInquiry[]): EndingPart[] {
  const part = ({ id, consents, ...inquiry }: FamilyInquiry, isGone: (consent: Consent) => boolean) => ({
    ...inquiry,
    inquiryId: id,
    gone: consents.filter(isGone),
    remaining: consents.filter((consent) => !isGone(consent)).map(({ channel }) => channel),
  });
  const own = family
    .filter((inquiry) => inquiry.leadId === leadId)
    .map((inquiry) => part(inquiry, ({ id }) => isMeant(which, inquiry.id, id)))
    .filter(({ gone }) => gone.length > 0);
  const others = family
    .filter((inquiry) => inquiry.leadId !== leadId)
    .map((inquiry) => {
      const ending = own.find(({ programId }) => programId === inquiry.programId);
      const channels = ending?.gone.map(({ channel }) => channel) ?? [];
      const isAll = ending?.remaining.length === 0;
      return part(inquiry, ({ channel }) => isAll || channels.includes(channel));
    })
    .filter(({ gone }) => gone.length > 0);
  return [...own, ...others].sort((one, other) => (one.inquiryId < other.inquiryId ? -1 : 1));
}

type Consent = FamilyInquiry["consents"][number];

function isMeant(which: WhichConsents, inquiryId: string, consentId: string): boolean {
  if (which === "all") return true;
  return "inquiryId" in which ? which.inquiryId === inquiryId : which.consentIds.includes(consentId);
}

/**
 * Schools are told about what they have, or may have, and about nothing else. A repeat stands as the telling about the request
 * that its school has: otherwise its receipt would tell a stranger that this person had asked before.
 */
async function tellSchools(
  tx: Tx,
  ending: readonly (EndingPart & { delivery: LockedDelivery })[],
  reason: WithdrawalReason,
  at: Date,
): Promise<void> {
  const told = new Map<string, string>();
  const byArrival = ending.toSorted(
    (one, other) => Number(other.delivery.mayHaveArrived) - Number(one.delivery.mayHaveArrived),
  );
  for (const { programId, gone, remaining, delivery } of byArrival) {
    const toldWithId = told.get(programId);
    const row = revocation(delivery, { reason, remaining, channels: gone.map(({ channel }) => channel), at });
    if (delivery.mayHaveArrived) {
      await tx.revocation.create({ data: row, select: { id: true } });
      if (!toldWithId) told.set(programId, row.id);
    } else if (toldWithId && delivery.standsAsAnother)
      await tx.revocation.create({ data: { ...row, state: "unneeded", toldWithId }, select: { id: true } });
  }
}

interface LockedDelivery {
  id: string;
  inquiryId: string;
  state: DeliveryState;
  leaseUntil: Date | null;
  /** Whether the school may hold the inquiry. */
  mayHaveArrived: boolean;
  /** Whether the receipt may have said that the school has it, or may have it, because of an earlier one. */
  standsAsAnother: boolean;
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
      d.state IN ('duplicate', 'failed') AS "standsAsAnother"
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
): Prisma.RevocationUncheckedCreateInput & { id: string } {
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
