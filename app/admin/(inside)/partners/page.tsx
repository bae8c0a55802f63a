import type { Metadata } from "next";
import { PartnerList } from "#components/admin/partner-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { listPartners } from "#lib/catalogue/partner-queries.ts";
import { listFilterSchema } from "#lib/catalogue/schema.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Partners" };

export default async function PartnersPage({ searchParams }: PageProps<"/admin/partners">) {
  const filter = listFilterSchema.parse(await searchParams);
  const { page, mayAdd } = await readForPage(paths.admin.partners(), async (actor) => ({
    page: await listPartners(actor, filter),
    mayAdd: can(actor, "partner", "write"),
  }));
  return (
    <Page
      title="Partners"
      lead="Organizations that pay for requests. What they pay never reaches the match."
      width="wide"
      actions={mayAdd && <ButtonLink href={paths.admin.newPartner()}>Add a partner</ButtonLink>}
    >
      <PartnerList page={page} filter={filter} mayAdd={mayAdd} />
    </Page>
  );
}
