import type { Metadata } from "next";
import { GuideFinder } from "#components/guides/guide-finder.tsx";
import { Crumbs } from "#components/site/crumbs.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { listGuides } from "#lib/guides/queries.ts";
import { readGuideSearch, searchGuides } from "#lib/guides/search-text.ts";
import { paths } from "#lib/platform/paths.ts";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { words } = readGuideSearch(await searchParams).search;
  return { title: words ? `Guides: ${words}` : "Find a guide", robots: { index: false } };
}

export default async function GuideSearchScreen({ searchParams }: Props) {
  const { search, dropped } = readGuideSearch(await searchParams);
  const guides = await listGuides();
  return (
    <Page
      width="wide"
      trail={<Crumbs trail={[{ href: paths.guides(), label: "Guides" }]} here="Search" />}
      title="Find a guide"
    >
      {dropped && (
        <Notice tone="plain">
          <p>The address named a field that we do not know. It was left out.</p>
        </Notice>
      )}
      <GuideFinder guides={guides} found={searchGuides(guides, search)} search={search} />
    </Page>
  );
}
