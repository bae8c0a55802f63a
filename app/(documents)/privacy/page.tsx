import type { Metadata } from "next";
import { DisclosureText } from "#components/guides/disclosure-text.tsx";
import { RulesPage } from "#components/guides/rules-page.tsx";
import { getDocumentText } from "#lib/guides/document-texts.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = {
  title: "Privacy notice",
  description: "What we keep about you, why, who else receives it, and what you can ask for.",
  alternates: { canonical: paths.privacy() },
};

export default async function PrivacyDocument() {
  const { body, version } = await getDocumentText("privacy_notice");
  return (
    <RulesPage title="Privacy notice" version={version}>
      <DisclosureText body={body} />
    </RulesPage>
  );
}
