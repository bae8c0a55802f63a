import { paths } from "#lib/platform/paths.ts";

/** The documents that are not guides. With the guides, these are all pages that are prerendered. */
export const FIXED_DOCUMENTS: readonly string[] = [
  paths.guides(),
  paths.howMatchingWorks(),
  paths.advertiserDisclosure(),
  paths.editorialPolicy(),
  paths.privacy(),
];
