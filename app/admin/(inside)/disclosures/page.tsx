import type { Metadata } from "next";
import { DisclosureList } from "#components/admin/disclosure-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { readForPage } from "#lib/accounts/show-page.ts";
import { getMatchPool } from "#lib/catalogue/match-pool-queries.ts";
import { listDisclosures } from "#lib/disclosures/admin-queries.ts";
import { listGuideSlugs } from "#lib/guides/queries.ts";
import { findExampleChoice } from "#lib/leads/example-request.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Disclosures" };

export default async function DisclosuresPage() {
  const { disclosures, setting, choice } = await readForPage(paths.admin.disclosures(), async (actor) => ({
    disclosures: await listDisclosures(actor),
    setting: await getMatchPool(),
    choice: await findExampleChoice(actor),
  }));
  const [guide] = await listGuideSlugs();
  return (
    <Page
      title="Disclosures"
      lead="Texts that readers see or agree to. A published version never changes: an edit is a new version."
      width="wide"
    >
      <DisclosureList
        disclosures={disclosures}
        pool={setting.pool}
        examples={{ guide: guide ?? null, programId: choice?.programId ?? null }}
      />
    </Page>
  );
}
