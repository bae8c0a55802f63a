import type { evaluate } from "@mdx-js/mdx";
import { z } from "zod";
import { SUBJECT_KEYS } from "#lib/catalogue/subjects.ts";

const day = z.iso.date();

/** What stands at the head of a guide's file, between the dashes. */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(10).max(90),
  /** Short name for lists and crumbs. */
  name: z.string().min(3).max(50),
  /** One or two sentences under the title, in lists and for search engines. */
  summary: z.string().min(60).max(220),
  /** The subject that "Match me" starts with. */
  subject: z.enum(SUBJECT_KEYS),
  /** SOC codes whose figures the guide shows. */
  occupations: z.array(z.string().regex(/^\d\d-\d{4}$/)).min(1),
  byline: z.string().min(3),
  published: day,
  updated: day,
  picture: z.strictObject({
    file: z.string().regex(/^[a-z0-9-]+\.svg$/),
    alt: z.string().min(20),
    credit: z.string().min(5),
    width: z.number().int(),
    height: z.number().int(),
  }),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

export interface GuideHeading {
  id: string;
  text: string;
}

export interface GuideSummary extends FrontMatter {
  slug: string;
}

/** A guide's compiled text: takes the components that it may use. */
export type GuideText = Awaited<ReturnType<typeof evaluate>>["default"];
