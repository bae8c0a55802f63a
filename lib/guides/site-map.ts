import "server-only";
import { listPublicSlugs } from "#lib/catalogue/public-queries.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";
import { type DocumentText, getDocumentText, getPoolText, hasDatabase } from "./document-texts.ts";
import { listGuides } from "./queries.ts";
import type { SiteMapEntry } from "./site-map-xml.ts";

/**
 * Every page that search engines may know, with its last change where it has one. Invented programs and schools are
 * not among them: nobody should find them and believe in them.
 */
export async function listSiteMap(): Promise<SiteMapEntry[]> {
  const [guides, { programs, schools }, ...rules] = await Promise.all([
    listGuides(),
    hasDatabase() ? listPublicSlugs() : { programs: [], schools: [] },
    rulesPage(paths.advertiserDisclosure(), getPoolText("advertiser_page")),
    rulesPage(paths.editorialPolicy(), getDocumentText("editorial_independence")),
    rulesPage(paths.privacy(), getDocumentText("privacy_notice")),
  ]);
  return [
    { path: paths.home(), images: [paths.sharePicture()] },
    { path: paths.match() },
    ...(env().FAIRMATCH_MODE === "demo" ? [] : [{ path: paths.programs(), ...newest(programs) }]),
    { path: paths.guides(), lastModified: guides[0]?.updated, images: [paths.guidesSharePicture()] },
    { path: paths.howMatchingWorks() },
    ...rules,
    ...guides.map(({ slug, updated, hero }) => ({
      path: paths.guide(slug),
      lastModified: updated,
      images: [paths.guideSharePicture(slug), `/guides/${hero.file}`],
    })),
    ...schools.map(({ slug, updatedAt }) => ({ path: paths.school(slug), lastModified: updatedAt })),
    ...programs.map(({ slug, updatedAt }) => ({ path: paths.program(slug), lastModified: updatedAt })),
  ];
}

/** A page whose text has versions changes on the day that one comes into force; the built-in text has no day. */
async function rulesPage(path: string, text: Promise<DocumentText>): Promise<SiteMapEntry> {
  const { version } = await text;
  return version ? { path, lastModified: version.publishedAt } : { path };
}

function newest(rows: readonly { updatedAt: Date }[]): { lastModified?: Date } {
  const last = Math.max(...rows.map(({ updatedAt }) => updatedAt.getTime()));
  return rows.length > 0 ? { lastModified: new Date(last) } : {};
}
