import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { evaluate } from "@mdx-js/mdx";
import * as runtime from "react/jsx-runtime";
import remarkGfm from "remark-gfm";
import { VFile } from "vfile";
import { matter } from "vfile-matter";
import { NotFoundError } from "#lib/platform/errors.ts";
import { GUIDE_COMPONENTS } from "./component-names.ts";
import { namedHeadings, onlyComponents } from "./mdx-rules.ts";
import { frontMatterSchema, type GuideHeading, type GuideSummary, type GuideText } from "./schema.ts";

export interface Guide extends GuideSummary {
  sections: GuideHeading[];
  Content: GuideText;
}

const folder = () => path.join(/* turbopackIgnore: true */ process.cwd(), "content", "guides");

/** The slugs of all guides: the names of their files. */
export async function listGuideSlugs(): Promise<string[]> {
  const files = await readdir(folder());
  return files
    .filter((file) => file.endsWith(".mdx"))
    .map((file) => file.slice(0, -".mdx".length))
    .sort();
}

/** All guides without their text, the one updated last first. */
export async function listGuides(): Promise<GuideSummary[]> {
  const slugs = await listGuideSlugs();
  const guides = await Promise.all(slugs.map(async (slug) => (await readGuideFile(slug)).summary));
  return guides.sort((a, b) => b.updated.localeCompare(a.updated) || a.title.localeCompare(b.title));
}

/** One guide, compiled. Throws NotFoundError for an unknown slug, and an error that names the file for a faulty one. */
export async function getGuide(slug: string): Promise<Guide> {
  if (!(await listGuideSlugs()).includes(slug)) throw new NotFoundError(`no guide "${slug}"`);
  const { file, summary } = await readGuideFile(slug);
  const sections: GuideHeading[] = [];
  const { default: Content } = await evaluate(file, {
    ...runtime,
    remarkPlugins: [remarkGfm, onlyComponents(GUIDE_COMPONENTS), namedHeadings(sections)],
  });
  return { ...summary, sections, Content };
}

async function readGuideFile(slug: string): Promise<{ file: VFile; summary: GuideSummary }> {
  const file = new VFile({ path: `${slug}.mdx`, value: await readFile(path.join(folder(), `${slug}.mdx`)) });
  matter(file, { strip: true });
  const result = frontMatterSchema.safeParse(file.data.matter);
  if (!result.success)
    throw new Error(`content/guides/${slug}.mdx: ${result.error.issues.map(describeIssue).join("; ")}`);
  return { file, summary: { slug, ...result.data } };
}

function describeIssue(issue: { path: PropertyKey[]; message: string }): string {
  return `${issue.path.join(".")} ${issue.message}`;
}
