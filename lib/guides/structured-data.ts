import { paths } from "#lib/platform/paths.ts";
import type { GuideSummary } from "./schema.ts";

/** Article and breadcrumb of a guide for search engines (schema.org, JSON-LD). */
export function guideStructuredData(guide: GuideSummary, site: { origin: string; publisher: string }) {
  const url = (path: string) => new URL(path, site.origin).href;
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "Article",
        headline: guide.title,
        description: guide.summary,
        image: url(`/guides/${guide.picture.file}`),
        datePublished: guide.published,
        dateModified: guide.updated,
        author: { "@type": "Organization", name: "Demo editorial team" },
        publisher: { "@type": "Organization", name: site.publisher },
        mainEntityOfPage: url(paths.guide(guide.slug)),
        inLanguage: "en-US",
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: [
          { "@type": "ListItem", position: 1, name: "Home", item: url(paths.home()) },
          { "@type": "ListItem", position: 2, name: "Guides", item: url(paths.guides()) },
          { "@type": "ListItem", position: 3, name: guide.name },
        ],
      },
    ],
  };
}
