import type { Metadata } from "next";
import { PartnerList } from "#components/admin/partner-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { listPartners } from "#lib/catalogue/partner-queries.ts";
import { openList } from "#lib/catalogue/saved-view-queries.ts";
import { asOpened, paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Partners" };

export default async function PartnersPage({ searchParams }: PageProps<"/admin/partners">) {
  const address = await searchParams;
  const { mayAdd, ...shown } = await readForPage(asOpened(paths.admin.partners(), address), async (actor) => {
    const { filter, ...views } = await openList(actor, "partner", address);
    return {
      page: await listPartners(actor, filter),
      filter,
      views: {
        ...views,
        mayKeep: can(actor, "savedView", "write"),
        mayShare: can(actor, "savedView", "share"),
        hasProblem: address.problem === "view",
      },
      mayAdd: can(actor, "partner", "write"),
    };
  });
  return (
    <Page
      title="Partners"
      lead="Organizations that pay for requests. What they pay never reaches the match."
      width="wide"
      actions={mayAdd && <ButtonLink href={paths.admin.newPartner()}>Add a partner</ButtonLink>}
    >
      <PartnerList {...shown} mayAdd={mayAdd} />
    </Page>
  );
}
