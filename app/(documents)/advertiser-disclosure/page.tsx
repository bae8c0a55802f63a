import type { Metadata } from "next";
import { DisclosureText } from "#components/guides/disclosure-text.tsx";
import { RulesPage } from "#components/guides/rules-page.tsx";
import { getPoolText } from "#lib/guides/document-texts.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = {
  title: "Advertiser disclosure",
  description: "Who pays for this site, what for, and what the money can and cannot change.",
  alternates: { canonical: paths.advertiserDisclosure() },
};

export default async function AdvertiserDisclosureDocument() {
  const { body, version } = await getPoolText("advertiser_page");
  return (
    <RulesPage title="Advertiser disclosure" version={version}>
      <DisclosureText body={body} />
    </RulesPage>
  );
}
