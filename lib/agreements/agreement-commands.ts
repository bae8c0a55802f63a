import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { approvesOwn } from "#lib/access/approval.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { changeBetween } from "#lib/access/change.ts";
import { permit } from "#lib/access/permit.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import type { AgreementStatus } from "#lib/platform/prisma/client.ts";
import { namesOf, readParts } from "./agreement-queries.ts";
import { agreementColumns, agreementFacts, agreementFormOf, recordOfAgreement } from "./agreement-record.ts";
import { type AgreementData, agreementSchema } from "./agreement-schema.ts";
import type { PartnerParts } from "./agreement-views.ts";
import { applyTerms, type CheckUrl, checkParts } from "./apply-terms.ts";
import { localTime } from "./local-time.ts";

/** Proposes the terms of a new agreement with a partner and gives the agreement's id. Nothing is in force by that. */
export async function proposeAgreement(
  actor: Actor,
  partnerId: string,
  data: AgreementData,
  checkUrl: CheckUrl,
): Promise<string> {
  permit(actor, "agreement", "write");
  return appDb().$transaction(async (tx) => {
    const parts = await readParts(tx, partnerId);
    checkParts(data, parts, checkUrl);
    const { isDemo } = await tx.partner.findUniqueOrThrow({
      where: { id: partnerId },
      select: { isDemo: true },
    });
    const { id } = await tx.agreement.create({
      data: {
        partnerId,
        isDemo,
        status: "draft",
        pricePerLeadCents: data.pricePerLead,
        timeZone: data.timeZone,
        startsOn: new Date(data.startsOn),
        endsOn: data.endsOn && new Date(data.endsOn),
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: "agreement.created",
      resource: "agreement",
      resourceId: id,
      change: changeBetween({}, { partnerId }),
    });
    await propose(tx, actor, { id, version: 1, data });
    return id;
  });
}

/**
 * Proposes other terms, made from `version` of an agreement. A proposal that was open is taken back by it. Throws
 * ConflictError when other terms were approved since.
 */
export async function proposeTerms(
  actor: Actor,
  id: string,
  version: number,
  data: AgreementData,
  checkUrl: CheckUrl,
): Promise<void> {
  permit(actor, "agreement", "write");
  await appDb().$transaction(async (tx) => {
    const { parts, status } = await lockAgreement(tx, id, version);
    if (status === "ended") throw new ConflictError("This agreement has ended. Add a new one.");
    checkParts(data, parts, checkUrl);
    await tx.agreementProposal.updateMany({
      where: { agreementId: id, decision: null },
      data: { decision: "taken_back", decidedById: actor.id, decidedAt: now() },
    });
    await propose(tx, actor, { id, version, data });
  });
}

async function propose(
  tx: Tx,
  actor: Actor,
  { id, version, data }: { id: string; version: number; data: AgreementData },
): Promise<void> {
  await tx.agreementProposal.create({
    data: {
      agreementId: id,
      baseVersion: version,
      terms: agreementFormOf(data),
      proposedById: actor.id,
      proposedAt: now(),
    },
    select: { id: true },
  });
  await recordAudit(tx, actor, { action: "agreement.proposed", resource: "agreement", resourceId: id });
}

/**
 * Puts proposed terms in force. Whoever proposed them approves them only where nobody else on staff could, and that is
 * recorded. `newSecret` makes the secret of a new webhook. Throws ConflictError when that proposal is open no more.
 */
export async function approveTerms(
  actor: Actor,
  { id, proposalId }: { id: string; proposalId: string },
  newSecret: () => string,
): Promise<void> {
  permit(actor, "agreement", "approve");
  await appDb().$transaction(async (tx) => {
    const agreement = await lockAgreement(tx, id, null);
    const proposal = await readOpenProposal(tx, id, proposalId);
    if (proposal.baseVersion !== agreement.version)
      throw new ConflictError("Other terms were approved since these were proposed. Propose them again.");
    const isOwn = await approvesOwn(tx, actor, ["agreement", "approve"], proposal.proposedById);
    const data = agreementSchema.parse(proposal.terms);
    const names = namesOf(agreement.parts);
    const before = agreement.status === "draft" ? {} : agreementFacts(agreement.data, names);
    await applyTerms(tx, id, agreement.version, data, newSecret);
    await decideProposal(tx, actor, proposalId, "approved", isOwn);
    await recordAudit(tx, actor, {
      action: isOwn ? "agreement.self_approved" : "agreement.approved",
      resource: "agreement",
      resourceId: id,
      change: {
        ...changeBetween(before, agreementFacts(data, names)),
        version: [agreement.version, agreement.version + 1],
      },
    });
  });
}

/** Refuses proposed terms, or takes one's own back. Throws ConflictError when that proposal is open no more. */
export async function rejectTerms(
  actor: Actor,
  { id, proposalId }: { id: string; proposalId: string },
): Promise<void> {
  permit(actor, "agreement", "approve");
  await appDb().$transaction(async (tx) => {
    await lockAgreement(tx, id, null);
    const { proposedById } = await readOpenProposal(tx, id, proposalId);
    const isOwn = proposedById === actor.id;
    await decideProposal(tx, actor, proposalId, isOwn ? "taken_back" : "rejected", false);
    await recordAudit(tx, actor, {
      action: isOwn ? "agreement.proposal_taken_back" : "agreement.proposal_rejected",
      resource: "agreement",
      resourceId: id,
    });
  });
}

/** Ends an agreement now: what was not sent yet waits, and nothing new is taken. It needs nobody else's approval. */
export async function endAgreement(actor: Actor, id: string, version: number): Promise<void> {
  permit(actor, "agreement", "end");
  await appDb().$transaction(async (tx) => {
    const { status, data } = await lockAgreement(tx, id, version);
    if (status === "ended") return;
    const { year, month, day } = localTime(now(), data.timeZone);
    const today = new Date(Date.UTC(year, month - 1, day));
    const starts = new Date(data.startsOn);
    const endsOn = today < starts ? starts : today;
    await tx.agreement.update({
      where: { id },
      data: { status: "ended", endsOn, version: version + 1 },
      select: { id: true },
    });
    await tx.agreementProposal.updateMany({
      where: { agreementId: id, decision: null },
      data: { decision: "taken_back", decidedById: actor.id, decidedAt: now() },
    });
    await recordAudit(tx, actor, {
      action: "agreement.ended",
      resource: "agreement",
      resourceId: id,
      change: {
        ...changeBetween({ endsOn: data.endsOn }, { endsOn: endsOn.toISOString().slice(0, 10) }),
        version: [version, version + 1],
      },
    });
  });
}

/** Reads an agreement for writing: nobody else can until this transaction ends. */
async function lockAgreement(
  tx: Tx,
  id: string,
  version: number | null,
): Promise<{ version: number; status: AgreementStatus; data: AgreementData; parts: PartnerParts }> {
  await tx.$queryRaw`SELECT 1 FROM commerce.agreement WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.agreement.findUnique({
    where: { id },
    select: { version: true, status: true, partnerId: true, ...agreementColumns },
  });
  if (!row) throw new NotFoundError("There is no such agreement.");
  if (version !== null && row.version !== version)
    throw new ConflictError("Other terms were approved meanwhile. Reload the page to see them.");
  const { version: current, status, partnerId, ...columns } = row;
  return {
    version: current,
    status,
    data: recordOfAgreement(columns),
    parts: await readParts(tx, partnerId),
  };
}

async function readOpenProposal(tx: Tx, agreementId: string, id: string) {
  const proposal = await tx.agreementProposal.findFirst({
    where: { id, agreementId, decision: null },
    select: { baseVersion: true, terms: true, proposedById: true },
  });
  if (!proposal) throw new ConflictError("This proposal was decided or replaced meanwhile. Reload the page.");
  return proposal;
}

async function decideProposal(
  tx: Tx,
  actor: Actor,
  id: string,
  decision: "approved" | "rejected" | "taken_back",
  selfApproved: boolean,
): Promise<void> {
  await tx.agreementProposal.update({
    where: { id },
    data: { decision, decidedById: actor.id, decidedAt: now(), selfApproved },
    select: { id: true },
  });
}
