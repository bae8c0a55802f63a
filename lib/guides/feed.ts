import { paths } from "#lib/platform/paths.ts";
import { escapeXml } from "#lib/platform/xml.ts";
import type { GuideSummary } from "./schema.ts";
import { guideSubjects } from "./search-text.ts";
import { authorOf } from "./structured-data.ts";

/** The guides as an Atom feed (RFC 4287), the one updated last first. */
export function atomFeed(
  guides: readonly GuideSummary[],
  site: { origin: string; publisher: string },
): string {
  const url = (path: string) => escapeXml(new URL(path, site.origin).href);
  const moment = (day: string) => `${day}T00:00:00Z`;
  const updated =
    guides
      .map((guide) => guide.updated)
      .sort()
      .at(-1) ?? "1970-01-01";
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US">',
    "<title>Fairmatch guides</title>",
    "<subtitle>What a job is like, how people get into it, and what it pays</subtitle>",
    `<id>${url(paths.guides())}</id>`,
    `<link rel="alternate" type="text/html" href="${url(paths.guides())}"/>`,
    `<link rel="self" type="application/atom+xml" href="${url(paths.feed())}"/>`,
    `<icon>${url("/icon.svg")}</icon>`,
    `<updated>${moment(updated)}</updated>`,
    `<author><name>${escapeXml(site.publisher)}</name><uri>${url(paths.home())}</uri></author>`,
    ...guides.map((guide) =>
      [
        "<entry>",
        `<title>${escapeXml(guide.title)}</title>`,
        `<id>${url(paths.guide(guide.slug))}</id>`,
        `<link rel="alternate" type="text/html" href="${url(paths.guide(guide.slug))}"/>`,
        `<published>${moment(guide.published)}</published>`,
        `<updated>${moment(guide.updated)}</updated>`,
        `<author><name>${escapeXml(authorOf(guide))}</name></author>`,
        ...guideSubjects(guide).map(
          ({ key, label }) => `<category term="${key}" label="${escapeXml(label)}"/>`,
        ),
        `<summary>${escapeXml(guide.summary)}</summary>`,
        "</entry>",
      ].join(""),
    ),
    "</feed>",
    "",
  ].join("\n");
}
