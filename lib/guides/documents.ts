import { paths } from "#lib/platform/paths.ts";

/** The documents that are not guides. With the guides, these are all pages that are prerendered. */
export const FIXED_DOCUMENTS = [
  paths.guides(),
  paths.howMatchingWorks(),
  paths.advertiserDisclosure(),
  paths.editorialPolicy(),
  paths.privacy(),
] as const;

/** Every document's path. */
export function documentPaths(guideSlugs: readonly string[]): string[] {
  return [...FIXED_DOCUMENTS, ...guideSlugs.map(paths.guide)];
}
