import type { Metadata } from "next";
import { GuideContent } from "#components/guides/guide-content.tsx";
import { GuidePage } from "#components/guides/guide-page.tsx";
import { KeyFacts } from "#components/guides/key-facts.tsx";
import { MatchStart } from "#components/guides/match-start.tsx";
import { PageScript } from "#components/guides/page-script.tsx";
import { RelatedGuides } from "#components/guides/related-guides.tsx";
import { SourceList } from "#components/guides/source-list.tsx";
import { StructuredData } from "#components/guides/structured-data.tsx";
import { FEED, sharePicture } from "#components/site/public-metadata.ts";
import { getPoolText } from "#lib/guides/document-texts.ts";
import { keyFacts } from "#lib/guides/key-facts.ts";
import { getPartnerBlock } from "#lib/guides/placements.ts";
import { getGuide, listGuideSlugs, listGuides } from "#lib/guides/queries.ts";
import { relatedGuides } from "#lib/guides/related.ts";
import { shareAlt } from "#lib/guides/share-words.ts";
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
    alternates: { canonical: paths.guide(guide.slug), types: FEED },
    openGraph: {
      type: "article",
      siteName: "Fairmatch",
      title: guide.title,
      description: guide.summary,
      url: paths.guide(guide.slug),
      publishedTime: guide.published,
      modifiedTime: guide.updated,
      images: [sharePicture(paths.guideSharePicture(guide.slug), shareAlt(guide))],
    },
  };
}

export default async function GuideDocument({ params }: Props) {
  const guide = await getGuide((await params).slug);
  const [{ body: disclosure }, block, guides] = await Promise.all([
    getPoolText("advertiser_strip"),
    getPartnerBlock(guide),
    listGuides(),
  ]);
  const { APP_ORIGIN, PUBLISHER_NAME, BUILD_ID } = env();
  return (
    <>
      <StructuredData data={guideStructuredData(guide, { origin: APP_ORIGIN, publisher: PUBLISHER_NAME })} />
      <GuidePage
        guide={guide}
        disclosure={disclosure}
        facts={<KeyFacts facts={keyFacts(guide.occupations)} />}
        end={
          <>
            <MatchStart
              place="end"
              title="See which programs fit you"
              subject={guide.subject}
              guide={guide.slug}
              disclosure={disclosure}
            />
            <RelatedGuides guides={relatedGuides(guide, guides)} />
            <SourceList sources={guide.sources} />
          </>
        }
      >
        <GuideContent guide={guide} disclosure={disclosure} block={block} />
      </GuidePage>
      <PageScript file="guide" buildId={BUILD_ID} />
    </>
  );
}
