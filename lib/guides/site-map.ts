import "server-only";
import { listPublicSlugs } from "#lib/catalogue/public-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { hasDatabase } from "./document-texts.ts";
import { FIXED_DOCUMENTS } from "./documents.ts";
import { listGuides } from "./queries.ts";

interface SiteMapEntry {
  path: string;
  lastModified?: Date | string;
}

/** Every page that search engines may know, with its last change where it has one. */
export async function listSiteMap(): Promise<SiteMapEntry[]> {
  const [guides, { programs, schools }] = await Promise.all([
    listGuides(),
    hasDatabase() ? listPublicSlugs() : { programs: [], schools: [] },
  ]);
  return [
    ...[paths.home(), paths.match(), paths.programs(), ...FIXED_DOCUMENTS].map((path) => ({ path })),
    ...guides.map(({ slug, updated }) => ({ path: paths.guide(slug), lastModified: updated })),
    ...schools.map(({ slug, updatedAt }) => ({ path: paths.school(slug), lastModified: updatedAt })),
    ...programs.map(({ slug, updatedAt }) => ({ path: paths.program(slug), lastModified: updatedAt })),
  ];
}
