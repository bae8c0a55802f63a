import type { Metadata } from "next";
import { DisclosureText } from "#components/guides/disclosure-text.tsx";
import { RulesPage } from "#components/guides/rules-page.tsx";
import { getDocumentText } from "#lib/guides/document-texts.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = {
  title: "Editorial policy",
  description: "How our guides are made, and what schools cannot buy.",
  alternates: { canonical: paths.editorialPolicy() },
};

export default async function EditorialPolicyDocument() {
  const { body, version } = await getDocumentText("editorial_independence");
  return (
    <RulesPage title="Editorial policy" version={version}>
      <DisclosureText body={body} />
    </RulesPage>
  );
}
