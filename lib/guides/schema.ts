import type { evaluate } from "@mdx-js/mdx";
import { z } from "zod";
import type { SubjectKey } from "#lib/catalogue/subjects.ts";

const day = z.iso.date("must be a day such as 2026-11-26");
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and hyphens");

/** A source as somebody read it on a day. */
interface ReadSource {
  id: string;
  publisher: string;
  title: string;
  url: string;
  checked: string;
  note?: string;
}

/** A source of figures is named by its id alone: `content/data/sources.json` knows the rest. */
export type GuideSource = ReadSource | { id: string };

const OF_READ_SOURCES = ["publisher", "title", "url", "checked"] as const;

const sourceSchema = z
  .strictObject({
    id: slug,
    publisher: z.string().min(2).optional(),
    title: z.string().min(5).optional(),
    url: z.url({ protocol: /^https$/, error: "must be an address that begins with https://" }).optional(),
    checked: day.optional(),
    note: z.string().min(10).optional(),
  })
  .superRefine((source, context) => {
    if (Object.keys(source).length === 1) return;
    for (const field of OF_READ_SOURCES)
      if (source[field] === undefined)
        context.addIssue({ code: "invalid_type", expected: "string", input: undefined, path: [field] });
  })
  .transform((source) => source as GuideSource);

/** What stands at the head of a guide's file, between the dashes. */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(10).max(90),
  /** Short name for lists and crumbs. */
  name: z.string().min(3).max(50),
  /** One or two sentences under the title, in lists and for search engines. */
  summary: z.string().min(60).max(220),
  /** Who is responsible, and whether somebody reviewed the text. */
  byline: z.string().min(3),
  published: day,
  updated: day,
  /** SOC codes whose figures the guide shows; the first two stand in "At a glance". */
  occupations: z.array(z.string().regex(/^\d\d-\d{4}$/, "must be a SOC code such as 29-2072")).min(1),
  /** CIP codes; the first decides the subject with which the match starts. */
  subjects: z.array(z.string().regex(/^\d\d\.\d{4}$/, "must be a CIP code such as 51.0707")).min(1),
  /** Slugs of guides to name first under "Related guides". */
  related: z.array(slug).default([]),
  /** Numbered in this order. */
  sources: z.array(sourceSchema).min(1),
  hero: z.strictObject({
    file: z.string().regex(/^[a-z0-9-]+\.svg$/, "must be the name of an .svg file in public/guides"),
    alt: z.string().min(20, "must say what the picture shows, in at least 20 characters"),
    author: z.string().min(3),
    license: z.string().min(2),
    width: z.int().positive(),
    height: z.int().positive(),
  }),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

export interface GuideHeading {
  id: string;
  text: string;
}

/** A question of the guide's FAQ in plain text. */
export interface GuideQuestion {
  ask: string;
  answer: string;
}

export interface GuideSummary extends FrontMatter {
  slug: string;
  subject: SubjectKey;
  /** Whole minutes at a calm pace, tables and lists of sources not counted. */
  readingMinutes: number;
}

/** A guide's compiled text: takes the components that it may use. */
export type GuideText = Awaited<ReturnType<typeof evaluate>>["default"];
