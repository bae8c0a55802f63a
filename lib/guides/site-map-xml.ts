import { escapeXml } from "#lib/platform/xml.ts";

export interface SiteMapEntry {
  path: string;
  /** A moment, or a day such as "2026-11-26". */
  lastModified?: Date | string;
  /** Paths of pictures that the page shows or is shared by. */
  images?: readonly string[];
}

/**
 * A site map by sitemaps.org 0.9, with pictures. Its schema has an order, with pictures last, which the framework's
 * own writer does not keep.
 */
export function siteMapXml(entries: readonly SiteMapEntry[], origin: string): string {
  const url = (path: string) => escapeXml(new URL(path, origin).href);
  const moment = (given: Date | string) => (typeof given === "string" ? given : given.toISOString());
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">',
    ...entries.map(({ path, lastModified, images = [] }) =>
      [
        `<url><loc>${url(path)}</loc>`,
        lastModified === undefined ? "" : `<lastmod>${moment(lastModified)}</lastmod>`,
        ...images.map((image) => `<image:image><image:loc>${url(image)}</image:loc></image:image>`),
        "</url>",
      ].join(""),
    ),
    "</urlset>",
    "",
  ].join("\n");
}
