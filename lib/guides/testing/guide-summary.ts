import type { GuideSummary } from "../schema.ts";

/** A guide's summary for tests of what lists, links and announces guides. */
export function guideSummary(about: Partial<GuideSummary> & { slug: string }): GuideSummary {
  return {
    title: `What does a ${about.slug} do?`,
    name: about.slug,
    summary: "What the work is like, how people get into it, and what it pays in each state of the country.",
    byline: "Demo editorial team, not reviewed",
    published: "2026-11-01",
    updated: "2026-11-26",
    occupations: ["29-2072"],
    subjects: ["51.0707"],
    subject: "health-information",
    related: [],
    sources: [{ id: "oews-2025-05-nation" }],
    hero: {
      file: "picture.svg",
      alt: "A drawing of people at work",
      author: "Fairmatch project",
      license: "MIT",
      width: 1200,
      height: 520,
    },
    readingMinutes: 9,
    ...about,
  };
}
