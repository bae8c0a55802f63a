import type { Metadata } from "next";
import { GuideContent } from "#components/guides/guide-content.tsx";
import { GuidePage } from "#components/guides/guide-page.tsx";
import { KeyFacts } from "#components/guides/key-facts.tsx";
import { MatchStart } from "#components/guides/match-start.tsx";
import { SourceList } from "#components/guides/source-list.tsx";
import { StructuredData } from "#components/guides/structured-data.tsx";
import { getDocumentText } from "#lib/guides/document-texts.ts";
import { FIGURE_SOURCES } from "#lib/guides/figures.ts";
import { keyFacts } from "#lib/guides/key-facts.ts";
import { listGuidePlacements } from "#lib/guides/placements.ts";
import { getGuide, listGuideSlugs } from "#lib/guides/queries.ts";
import { guideStructuredData } from "#lib/guides/structured-data.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";

interface Props {
  params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await listGuideSlugs()).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const guide = await getGuide((await params).slug);
  return {
    title: guide.title,
    description: guide.summary,
    alternates: { canonical: paths.guide(guide.slug) },
    openGraph: {
      type: "article",
      title: guide.title,
      description: guide.summary,
      url: paths.guide(guide.slug),
      modifiedTime: guide.updated,
    },
  };
}

export default async function GuideDocument({ params }: Props) {
  const guide = await getGuide((await params).slug);
  const [{ body: disclosure }, programs] = await Promise.all([
    getDocumentText("advertiser_strip"),
    listGuidePlacements(guide.slug),
  ]);
  const { facts, source } = keyFacts();
  const { APP_ORIGIN, PUBLISHER_NAME } = env();
  return (
    <>
      <StructuredData data={guideStructuredData(guide, { origin: APP_ORIGIN, publisher: PUBLISHER_NAME })} />
      <GuidePage
        guide={guide}
        disclosure={disclosure}
        facts={<KeyFacts facts={facts} source={source} />}
        end={
          <>
            <MatchStart
              place="end"
              title="See which programs fit you"
              subject={guide.subject}
              guide={guide.slug}
              disclosure={disclosure}
            />
            <SourceList sources={FIGURE_SOURCES} />
          </>
        }
      >
        <GuideContent
          Content={guide.Content}
          slug={guide.slug}
          subject={guide.subject}
          disclosure={disclosure}
          programs={programs}
        />
      </GuidePage>
    </>
  );
}
