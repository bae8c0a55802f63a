import type { Metadata } from "next";
import { PlacementList } from "#components/admin/placement-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { listAllPlacements } from "#lib/agreements/placement-queries.ts";
import { placementFilterSchema } from "#lib/agreements/placement-schema.ts";
import { listGuideChoices } from "#lib/guides/placements.ts";
import { asOpened, paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Placements" };

export default async function PlacementsPage({ searchParams }: PageProps<"/admin/placements">) {
  const query = await searchParams;
  const filter = placementFilterSchema.parse(query);
  const shown = await readForPage(asOpened(paths.admin.placements(), query), async (actor) => ({
    rows: await listAllPlacements(actor, filter),
    mayAdd: can(actor, "placement", "write"),
  }));
  return (
    <Page
      title="Placements"
      lead="Paid listings on guides. What they pay has no part in any match."
      width="wide"
      actions={shown.mayAdd && <ButtonLink href={paths.admin.newPlacement()}>Add a placement</ButtonLink>}
    >
      <PlacementList {...shown} filter={filter} guides={await listGuideChoices()} />
    </Page>
  );
}
