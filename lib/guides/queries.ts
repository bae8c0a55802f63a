import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { NotFoundError } from "#lib/platform/errors.ts";
import { paths } from "#lib/platform/paths.ts";
import { FIXED_DOCUMENTS } from "./documents.ts";
import { type Guide, parseGuide, type Site } from "./parse-guide.ts";
import type { GuideSummary } from "./schema.ts";

export type { Guide } from "./parse-guide.ts";

const at = (...parts: string[]) => path.join(/* turbopackIgnore: true */ process.cwd(), ...parts);

/** Content is part of a build: it is read and compiled once. */
const compiled = new Map<string, Promise<Guide>>();

/** The slugs of all guides: the names of their files. */
export async function listGuideSlugs(): Promise<string[]> {
  const files = await readdir(at("content", "guides"));
  return files
    .filter((file) => file.endsWith(".mdx"))
    .map((file) => file.slice(0, -".mdx".length))
    .sort();
}

/** All guides without their text, the one updated last first. */
export async function listGuides(): Promise<GuideSummary[]> {
  const guides = await Promise.all((await listGuideSlugs()).map(getGuide));
  return guides
    .map(({ Content, sections, questions, ...summary }) => summary)
    .sort((a, b) => b.updated.localeCompare(a.updated) || a.title.localeCompare(b.title));
}

/** One guide, compiled. Throws NotFoundError for an unknown slug, and GuideError for a faulty file. */
export async function getGuide(slug: string): Promise<Guide> {
  const known = compiled.get(slug);
  if (known) return known;
  const slugs = await listGuideSlugs();
  if (!slugs.includes(slug)) throw new NotFoundError(`no guide "${slug}"`);
  const guide = readSite(slugs).then(async (site) =>
    parseGuide(slug, await readFile(at("content", "guides", `${slug}.mdx`), "utf8"), site),
  );
  compiled.set(slug, guide);
  return guide;
}

/** What guides may link to and show. */
async function readSite(slugs: readonly string[]): Promise<Site> {
  return {
    addresses: new Set([
      paths.home(),
      paths.match(),
      paths.programs(),
      ...FIXED_DOCUMENTS,
      ...slugs.map((slug) => paths.guide(slug)),
    ]),
    pictures: new Set(await readdir(at("public", "guides"))),
  };
}
