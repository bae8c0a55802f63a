import type { Metadata } from "next";
import { MatchPoolScreen } from "#components/admin/match-pool-screen.tsx";
import { listHistory } from "#lib/access/history.ts";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { getMatchPoolScreen, MATCH_POOL_KEY } from "#lib/catalogue/match-pool-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { chooseDefaultPoolAction } from "./actions.ts";

export const metadata: Metadata = { title: "Matching" };

export default async function MatchingPage({ searchParams }: PageProps<"/admin/matching">) {
  const { done } = await searchParams;
  const shown = await readForPage(paths.admin.matching(), async (actor) => ({
    setting: await getMatchPoolScreen(actor),
    history: await listHistory(actor, "matchPool", MATCH_POOL_KEY),
    mayWrite: can(actor, "matchPool", "write"),
  }));
  return <MatchPoolScreen {...shown} done={done} save={chooseDefaultPoolAction} />;
}
