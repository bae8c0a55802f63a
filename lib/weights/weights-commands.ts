import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { approvesOwn } from "#lib/access/approval.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { type Change, changeBetween } from "#lib/access/change.ts";
import { permit } from "#lib/access/permit.ts";
import type { Weights } from "#lib/match/ranking.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { noteDocumentChange } from "#lib/platform/document-changes.ts";
import { ConflictError } from "#lib/platform/errors.ts";
import { getWeights, WEIGHTS_KEY } from "./weights-queries.ts";
import { type ProposedWeights, storedWeightsSchema } from "./weights-schema.ts";

/**
 * Proposes other weights than those of `number`. A proposal that was open is taken back by it. Throws ConflictError when
 * others were approved since.
 */
export async function proposeWeights(actor: Actor, number: number, proposed: ProposedWeights): Promise<void> {
  permit(actor, "matchWeights", "write");
  await appDb().$transaction(async (tx) => {
    const current = await lockWeights(tx);
    if (current.number !== number)
      throw new ConflictError("Other weights were approved meanwhile. Reload the page to see them.");
    if (Object.keys(changeBetween({ ...current.weights }, { ...proposed.weights })).length === 0)
      throw new ConflictError("These are the weights that are in force already.");
    const { count } = await tx.matchWeights.updateMany({
      where: { decision: null },
      data: { decision: "taken_back", decidedById: actor.id, decidedAt: now() },
    });
    if (count > 0) await record(tx, actor, "replaced", {});
    await tx.matchWeights.create({
      data: { ...proposed, baseNumber: number, proposedById: actor.id, proposedAt: now() },
      select: { id: true },
    });
    await record(tx, actor, "proposed", weightsChange(current.weights, proposed.weights));
  });
}

/** Puts proposed weights in force. Throws ConflictError when that proposal is open no more, or is one's own and others could approve it. */
export async function approveWeights(actor: Actor, id: string): Promise<void> {
  permit(actor, "matchWeights", "approve");
  await appDb().$transaction(async (tx) => {
    const current = await lockWeights(tx);
    const proposal = await readOpenProposal(tx, id);
    const selfApproved = await approvesOwn(tx, actor, ["matchWeights", "approve"], proposal.proposedById);
    const number = current.number + 1;
    await tx.matchWeights.update({
      where: { id },
      data: { number, decision: "approved", decidedById: actor.id, decidedAt: now(), selfApproved },
      select: { id: true },
    });
    const weights = storedWeightsSchema.parse(proposal.weights);
    await record(tx, actor, selfApproved ? "self_approved" : "approved", {
      ...weightsChange(current.weights, weights),
      version: [current.number, number],
    });
    await noteDocumentChange(tx, "disclosures");
  });
}

/** Refuses proposed weights, or takes one's own back. Throws ConflictError when that proposal is open no more. */
export async function rejectWeights(actor: Actor, id: string): Promise<void> {
  permit(actor, "matchWeights", "approve");
  await appDb().$transaction(async (tx) => {
    await lockWeights(tx);
    const { proposedById } = await readOpenProposal(tx, id);
    const isOwn = proposedById === actor.id;
    await tx.matchWeights.update({
      where: { id },
      data: { decision: isOwn ? "taken_back" : "rejected", decidedById: actor.id, decidedAt: now() },
      select: { id: true },
    });
    await record(tx, actor, isOwn ? "taken_back" : "rejected", {});
  });
}

/** There may be no row to lock yet. */
async function lockWeights(tx: Tx) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${WEIGHTS_KEY}))`;
  return getWeights(tx);
}

async function readOpenProposal(tx: Tx, id: string) {
  const proposal = await tx.matchWeights.findFirst({
    where: { id, decision: null },
    select: { weights: true, proposedById: true },
  });
  if (!proposal) throw new ConflictError("This proposal was decided or replaced meanwhile. Reload the page.");
  return proposal;
}

/** What differs, by the names of the history: "weight_cost". */
function weightsChange(before: Weights, after: Weights): Change {
  const named = (weights: Weights) =>
    Object.fromEntries(Object.entries(weights).map(([key, weight]) => [`weight_${key}`, weight]));
  return changeBetween(named(before), named(after));
}

async function record(tx: Tx, actor: Actor, verb: string, change: Change): Promise<void> {
  await recordAudit(tx, actor, {
    action: `matchWeights.${verb}`,
    resource: "matchWeights",
    resourceId: WEIGHTS_KEY,
    change,
  });
}
