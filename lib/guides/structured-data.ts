import type { Article, BreadcrumbList, FAQPage, Graph, Thing } from "schema-dts";
import { paths } from "#lib/platform/paths.ts";
import { SHARE_PICTURE_SIZE } from "#lib/platform/share-picture.ts";
import { findOccupation } from "./figures.ts";
import type { GuideQuestion, GuideSummary } from "./schema.ts";
import { occupationStructuredData } from "./structured-occupation.ts";

interface Site {
  origin: string;
  publisher: string;
}

/**
 * A guide for search engines (schema.org, JSON-LD): the article, where it stands, its questions, and the occupations
 * with their wages. Nothing is in it that the page does not show; a figure that is not published is left out.
 */
export function guideStructuredData(
  guide: GuideSummary & { questions: readonly GuideQuestion[] },
  site: Site,
): Graph {
  const page = url(site, paths.guide(guide.slug));
  const occupations = guide.occupations.flatMap((code) => {
    const known = findOccupation(code);
    return (known && occupationStructuredData(known, page)) ?? [];
  });
  const nodes: Thing[] = [
    article(guide, site),
    breadcrumbs(guide, site),
    ...(guide.questions.length > 0 ? [questions(guide.questions)] : []),
    ...occupations,
  ];
  return { "@context": "https://schema.org", "@graph": nodes };
}

function article(guide: GuideSummary, site: Site): Article {
  const { hero } = guide;
  return {
    "@type": "Article",
    headline: guide.title,
    description: guide.summary,
    image: [
      {
        "@type": "ImageObject",
        url: url(site, paths.guideSharePicture(guide.slug)),
        width: { "@type": "QuantitativeValue", value: SHARE_PICTURE_SIZE.width, unitCode: "E37" },
        height: { "@type": "QuantitativeValue", value: SHARE_PICTURE_SIZE.height, unitCode: "E37" },
      },
      {
        "@type": "ImageObject",
        url: url(site, `/guides/${hero.file}`),
        caption: hero.alt,
        creditText: hero.author,
      },
    ],
    datePublished: guide.published,
    dateModified: guide.updated,
    author: {
      "@type": "Organization",
      name: authorOf(guide),
      url: url(site, paths.editorialPolicy()),
    },
    publisher: { "@type": "Organization", name: site.publisher, url: url(site, paths.home()) },
    mainEntityOfPage: { "@type": "WebPage", "@id": url(site, paths.guide(guide.slug)) },
    timeRequired: `PT${guide.readingMinutes}M`,
    isAccessibleForFree: true,
    inLanguage: "en-US",
  };
}

/** Who wrote it: the byline without what it says about a review. */
export function authorOf({ byline }: Pick<GuideSummary, "byline">): string {
  return byline.split(",")[0]?.trim() || byline;
}

function breadcrumbs(guide: GuideSummary, site: Site): BreadcrumbList {
  const trail = [
    { name: "Home", path: paths.home() },
    { name: "Guides", path: paths.guides() },
    { name: guide.name, path: paths.guide(guide.slug) },
  ];
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: url(site, path),
    })),
  };
}

function questions(asked: readonly GuideQuestion[]): FAQPage {
  return {
    "@type": "FAQPage",
    mainEntity: asked.map(({ ask, answer }) => ({
      "@type": "Question",
      name: ask,
      acceptedAnswer: { "@type": "Answer", text: answer },
    })),
  };
}

function url(site: Site, path: string): string {
  return new URL(path, site.origin).href;
}
