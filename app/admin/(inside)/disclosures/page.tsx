import type { Metadata } from "next";
import { Day } from "#components/admin/moment.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { readForPage } from "#lib/accounts/show-page.ts";
import { listDisclosures } from "#lib/disclosures/admin-queries.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Disclosures" };

export default async function DisclosuresPage() {
  const disclosures = await readForPage(paths.admin.disclosures(), listDisclosures);
  return (
    <Page
      title="Disclosures"
      lead="Texts that readers see or agree to. A published version never changes: an edit is a new version."
      width="wide"
    >
      <Table caption="Disclosures" captionHidden>
        <thead>
          <tr>
            <HeadCell>Text</HeadCell>
            <HeadCell>In force</HeadCell>
            <HeadCell>Draft</HeadCell>
          </tr>
        </thead>
        <tbody>
          {disclosures.map(({ kind, title, inForce, draftNumber }) => (
            <tr key={kind}>
              <HeadCell scope="row">
                <a href={paths.admin.disclosure(kind)}>{title}</a>
              </HeadCell>
              <Cell>
                {inForce ? (
                  <>
                    Version {inForce.number}, since <Day on={inForce.publishedAt} />
                  </>
                ) : (
                  <Badge tone="warning">None yet</Badge>
                )}
              </Cell>
              <Cell>{draftNumber !== null && <Badge tone="warning">Version {draftNumber}</Badge>}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Page>
  );
}
