import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { recordAudit } from "#lib/access/audit.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb, type Db, type Tx } from "#lib/platform/db.ts";
import type { ErasureReason } from "#lib/platform/prisma/enums.ts";
import { appendTombstone, type Tombstone, tombstoneHash } from "./erasure-log.ts";
import { familyOf, lockRights, wakeWorker, withdrawIn } from "./withdraw-commands.ts";

/** `held`: somebody must keep the lead for now. `gone`: there is none, or nothing is left of it. */
export type ErasureOutcome = "erased" | "held" | "gone";

/**
 * Erases what is known about a lead's person, in one transaction: contact details, answers, free text, notes, mails,
 * traces of the browser, the visit that the request came from with its drafts, and the record of the match. The table's
 * triggers see that nothing is left. What stays: consents and withdrawals with their times, states of deliveries, money, and a tombstone.
 *
 * `requested`: consent ends too, and every school that may have the request is told to erase. `retention`: consent stays as
 * it is; what was never sent is stopped. `at` is when it was erased first, for a repeat after a restore.
 */
export async function eraseLead(
  db: Db,
  leadId: string,
  reason: ErasureReason,
  at?: Date,
): Promise<ErasureOutcome> {
  const erasedAt = at ?? now();
  return db.$transaction(async (tx) => {
    await lockRights(tx, leadId);
    const lead = await tx.lead.findUnique({
      where: { id: leadId, erasedAt: null },
      select: { emailIndex: true, legalHold: true },
    });
    if (!lead?.emailIndex) return "gone";
    if (lead.legalHold) return "held";
    if (reason === "requested") {
      await withdrawIn(tx, leadId, "all", { reason: "erased", method: "erasure", until: at });
      await tellAll(tx, leadId, at);
    } else await stopUnsent(tx, leadId);
    await tx.lead.updateMany({ where: { id: leadId }, data: { status: "erased", erasedAt } });
    await recordAudit(tx, null, {
      action: "lead.erased",
      resource: "lead",
      resourceId: leadId,
      change: { reason },
    });
    await bury(tx, { leadId, emailHash: tombstoneHash(lead.emailIndex), reason, erasedAt });
    return "erased";
  });
}

/** What the person behind a receipt asks for. */
export function eraseOwnLead(leadId: string): Promise<ErasureOutcome> {
  return eraseLead(appDb(), leadId, "requested");
}

/** A tombstone that is written although the transaction fails does no harm: the person wanted the erasure. */
async function bury(tx: Tx, tombstone: Tombstone): Promise<void> {
  await tx.erasureTombstone.createMany({ data: tombstone, skipDuplicates: true });
  await appendTombstone(tombstone);
}

/**
 * Schools that were told of a withdrawal before, yet not that they should erase: of what they have of this lead and of the
 * requests that it repeats. A repeat stands as that telling does.
 */
async function tellAll(tx: Tx, leadId: string, until: Date | undefined): Promise<void> {
  const inquiries = await tx.inquiry.findMany({
    where: {
      AND: [await familyOf(tx, leadId, until)],
      OR: [
        { delivery: { attempts: { some: { mayHaveArrived: true } } } },
        { revocations: { some: { toldWithId: { not: null } } } },
      ],
      revocations: { none: { reason: "erased" } },
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      programId: true,
      consents: { select: { channel: true }, orderBy: { channel: "asc" } },
      delivery: { select: { attempts: { where: { mayHaveArrived: true }, select: { id: true }, take: 1 } } },
    },
  });
  const hasArrived = ({ delivery }: (typeof inquiries)[number]) => Boolean(delivery?.attempts.length);
  const told = inquiries.filter(hasArrived).map((inquiry) => ({ ...inquiry, revocationId: randomUUIDv7() }));
  const event = ({ id, consents }: (typeof inquiries)[number]) => ({
    inquiryId: id,
    reason: "erased" as const,
    channels: consents.map(({ channel }) => channel),
    remaining: [],
    nextAt: now(),
    createdAt: now(),
  });
  await tx.revocation.createMany({
    data: told.map(({ revocationId, ...inquiry }) => ({ id: revocationId, ...event(inquiry) })),
  });
  await tx.revocation.createMany({
    data: inquiries.flatMap((inquiry) => {
      if (hasArrived(inquiry)) return [];
      const toldWith = told.find(({ programId }) => programId === inquiry.programId);
      if (!toldWith) return [];
      const toldWithId = toldWith.revocationId;
      return [{ id: randomUUIDv7(), ...event(inquiry), state: "unneeded" as const, toldWithId }];
    }),
  });
  await wakeWorker(tx);
}

/** Nothing can be sent any more, because nothing is left to send. */
async function stopUnsent(tx: Tx, leadId: string): Promise<void> {
  const stopped = await tx.$queryRaw<{ id: string }[]>`
    UPDATE delivery SET state = 'revoked', hold_reason = NULL, updated_at = ${now()}
    WHERE state IN ('pending', 'held', 'failed', 'dead')
      AND inquiry_id IN (SELECT id FROM inquiry WHERE lead_id = ${leadId}::uuid)
    RETURNING id`;
  await tx.reservation.deleteMany({
    where: {
      deliveryId: { in: stopped.map(({ id }) => id) },
      delivery: { attempts: { none: { mayHaveArrived: true } } },
    },
  });
}
