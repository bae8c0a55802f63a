import type { Metadata } from "next";
import { AgreementList } from "#components/admin/agreement-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { listAgreements } from "#lib/agreements/agreement-queries.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Agreements" };

export default async function AgreementsPage() {
  const shown = await readForPage(paths.admin.agreements(), async (actor) => ({
    rows: await listAgreements(actor),
    mayAdd: can(actor, "agreement", "write"),
  }));
  return (
    <Page
      title="Agreements"
      lead="What partners pay, and how requests reach them. Nothing here can change a match."
      width="wide"
    >
      <AgreementList {...shown} />
    </Page>
  );
}
