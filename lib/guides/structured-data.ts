import type {
  Article,
  BreadcrumbList,
  FAQPage,
  Graph,
  MonetaryAmountDistribution,
  Occupation,
  Thing,
} from "schema-dts";
import { paths } from "#lib/platform/paths.ts";
import { SHARE_PICTURE_SIZE } from "#lib/platform/share-picture.ts";
import { findOccupation, findSource } from "./figures.ts";
import type { Amount, National } from "./occupation-schema.ts";
import type { GuideQuestion, GuideSummary } from "./schema.ts";

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
  const occupations = guide.occupations.flatMap((code) => occupation(code, guide, site) ?? []);
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

const PERCENTILES = [
  ["percentile10", "wage10"],
  ["percentile25", "wage25"],
  ["median", "medianWage"],
  ["percentile75", "wage75"],
  ["percentile90", "wage90"],
] as const satisfies readonly (readonly [keyof MonetaryAmountDistribution, keyof National])[];

/** The yearly wages that are published exactly; of a top-coded one only the lower bound is known. */
function percentiles(national: National): Partial<Record<(typeof PERCENTILES)[number][0], number>> {
  return Object.fromEntries(
    PERCENTILES.map(([name, measure]) => [name, national[measure]] as const).filter(([, amount]) =>
      isExact(amount),
    ),
  );
}

/** Undefined without an exact middle wage: an occupation without a wage says nothing to a search engine. */
function occupation(code: string, guide: GuideSummary, site: Site): Occupation | undefined {
  const known = findOccupation(code);
  const source = known?.national && findSource(known.national.source);
  if (!known?.national || !source || !isExact(known.national.medianWage)) return undefined;
  const { national, title } = known;
  return {
    "@type": "Occupation",
    name: title,
    mainEntityOfPage: { "@type": "WebPage", "@id": url(site, paths.guide(guide.slug)) },
    occupationLocation: { "@type": "Country", name: "US" },
    occupationalCategory: {
      "@type": "CategoryCode",
      codeValue: code,
      name: title,
      inCodeSet: {
        "@type": "CategoryCodeSet",
        name: "Standard Occupational Classification, 2018",
        url: "https://www.bls.gov/soc/2018/",
      },
    },
    estimatedSalary: {
      "@type": "MonetaryAmountDistribution",
      name: "base",
      description: `${source.publisher}, ${source.title}, ${source.period}`,
      currency: "USD",
      duration: "P1Y",
      ...percentiles(national),
    },
  };
}

function isExact(amount: Amount): amount is number {
  return typeof amount === "number";
}

function url(site: Site, path: string): string {
  return new URL(path, site.origin).href;
}
