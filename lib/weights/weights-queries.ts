import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { readApproval } from "#lib/access/approval.ts";
import { permit } from "#lib/access/permit.ts";
import { DEFAULT_WEIGHTS } from "#lib/match/rules.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { storedWeightsSchema } from "./weights-schema.ts";
import type { WeightsInForce, WeightsScreen } from "./weights-views.ts";

/** Of all weights there is one history in the audit log. */
export const WEIGHTS_KEY = "match.weights";

export const OWN_WEIGHTS: WeightsInForce = { weights: DEFAULT_WEIGHTS, number: 0, approval: null };

/** The weights that matches are made with: those approved last, or the software's own. Throws when they are not sound. */
export async function getWeights(db: Pick<Tx, "matchWeights"> = appDb()): Promise<WeightsInForce> {
  const row = await db.matchWeights.findFirst({
    where: { number: { not: null } },
    orderBy: { number: "desc" },
    select: { number: true, weights: true, reason: true, decidedAt: true, selfApproved: true },
  });
  if (!row?.number || !row.decidedAt) return OWN_WEIGHTS;
  return {
    weights: storedWeightsSchema.parse(row.weights),
    number: row.number,
    approval: { at: row.decidedAt, reason: row.reason, byOne: row.selfApproved },
  };
}

/** What is in force, and what waits for an approval. */
export async function getWeightsScreen(actor: Actor): Promise<WeightsScreen> {
  permit(actor, "matchWeights", "read");
  const [inForce, open] = await Promise.all([
    getWeights(),
    appDb().matchWeights.findFirst({
      where: { decision: null },
      select: { id: true, weights: true, reason: true, proposedById: true, proposedAt: true },
    }),
  ]);
  if (!open) return { inForce, proposal: null };
  const { proposedById, weights, ...proposal } = open;
  return {
    inForce,
    proposal: {
      ...proposal,
      ...(await readApproval(appDb(), actor, ["matchWeights", "approve"], proposedById)),
      weights: storedWeightsSchema.parse(weights),
    },
  };
}
