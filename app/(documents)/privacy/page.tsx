import type { Metadata } from "next";
import { DisclosureText } from "#components/guides/disclosure-text.tsx";
import { RulesPage } from "#components/guides/rules-page.tsx";
import { PrivacyFacts } from "#components/privacy/privacy-facts.tsx";
import { getDocumentText } from "#lib/guides/document-texts.ts";
import { paths } from "#lib/platform/paths.ts";
import { getPrivacyFacts } from "#lib/privacy/queries.ts";

export const metadata: Metadata = {
  title: "Privacy notice",
  description: "What we keep about you, why, who else receives it, and what you can do.",
  alternates: { canonical: paths.privacy() },
};

export default async function PrivacyDocument() {
  const [{ body, version }, facts] = await Promise.all([
    getDocumentText("privacy_notice"),
    getPrivacyFacts(),
  ]);
  return (
    <RulesPage title="Privacy notice" version={version}>
      <DisclosureText body={body} />
      <PrivacyFacts facts={facts} />
    </RulesPage>
  );
}
