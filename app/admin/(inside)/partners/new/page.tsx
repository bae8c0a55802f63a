import type { Metadata } from "next";
import { PartnerForm } from "#components/admin/partner-form.tsx";
import { Page } from "#components/ui/page.tsx";
import { permit } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { emptyPartnerForm } from "#lib/catalogue/school-record.ts";
import { paths } from "#lib/platform/paths.ts";
import { createPartnerAction } from "../actions.ts";

export const metadata: Metadata = { title: "Add a partner" };

export default async function NewPartnerPage() {
  await readForPage(paths.admin.newPartner(), async (actor) => permit(actor, "partner", "write"));
  return (
    <Page title="Add a partner" lead="It begins as a draft." width="wide">
      <PartnerForm target={null} initial={emptyPartnerForm} save={createPartnerAction} />
    </Page>
  );
}
