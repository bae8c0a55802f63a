import type { Metadata } from "next";
import { MatchPoolScreen } from "#components/admin/match-pool-screen.tsx";
import { WeightsSection } from "#components/admin/weights-section.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { getMatchPoolScreen, MATCH_POOL_KEY } from "#lib/catalogue/match-pool-queries.ts";
import { listWeightsEffects } from "#lib/fit/weights-effect.ts";
import { paths } from "#lib/platform/paths.ts";
import { getWeightsScreen, WEIGHTS_KEY } from "#lib/weights/weights-queries.ts";
import {
  approveWeightsAction,
  chooseDefaultPoolAction,
  proposeWeightsAction,
  rejectWeightsAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Matching" };

export default async function MatchingPage({ searchParams }: PageProps<"/admin/matching">) {
  const { done } = await searchParams;
  const { pool, weights } = await readForPage(paths.admin.matching(), async (actor) => ({
    pool: {
      setting: await getMatchPoolScreen(actor),
      history: await listHistory(actor, "matchPool", MATCH_POOL_KEY),
      mayWrite: can(actor, "matchPool", "write"),
    },
    weights: await readWeights(actor),
  }));
  return (
    <MatchPoolScreen {...pool} done={done} save={chooseDefaultPoolAction}>
      <WeightsSection
        {...weights}
        propose={proposeWeightsAction}
        approve={approveWeightsAction}
        reject={rejectWeightsAction}
      />
    </MatchPoolScreen>
  );
}

async function readWeights(actor: Actor) {
  const { inForce, proposal } = await getWeightsScreen(actor);
  return {
    inForce,
    proposal,
    effects: proposal ? await listWeightsEffects(actor, inForce.weights, proposal.weights) : [],
    history: await listHistory(actor, "matchWeights", WEIGHTS_KEY),
    may: { write: can(actor, "matchWeights", "write"), approve: can(actor, "matchWeights", "approve") },
  };
}
