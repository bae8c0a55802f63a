import type { Metadata } from "next";
import { PlacementScreen } from "#components/admin/placement-screen.tsx";
import { listHistory } from "#lib/access/history.ts";
import { can } from "#lib/access/permit.ts";
import { readForPage, readId } from "#lib/accounts/show-page.ts";
import { getPlacement } from "#lib/agreements/placement-queries.ts";
import { listGuideChoices } from "#lib/guides/placements.ts";
import { paths } from "#lib/platform/paths.ts";
import { changePlacementAction, endPlacementAction } from "../actions.ts";

export const metadata: Metadata = { title: "Placement" };

export default async function PlacementPage({ params, searchParams }: PageProps<"/admin/placements/[id]">) {
  const id = await readId(params);
  const { done } = await searchParams;
  const shown = await readForPage(paths.admin.placement(id), async (actor) => ({
    placement: await getPlacement(actor, id),
    history: await listHistory(actor, "placement", id),
    may: { write: can(actor, "placement", "write"), end: can(actor, "placement", "end") },
  }));
  return (
    <PlacementScreen
      {...shown}
      guides={await listGuideChoices()}
      done={done}
      change={changePlacementAction}
      end={endPlacementAction}
    />
  );
}
