import type { Metadata, Viewport } from "next";
import { paths } from "#lib/platform/paths.ts";
import { SHARE_PICTURE_SIZE } from "#lib/platform/share-picture.ts";

export const publicViewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1a211d" },
  ],
};

/** For `openGraph.images`: what a page shows where it is shared. */
export function sharePicture(url: string, alt: string) {
  return { url, alt, type: "image/png", ...SHARE_PICTURE_SIZE };
}

/** The picture of pages that have none of their own. A page that sets `openGraph` names it again. */
export const SITE_SHARE_PICTURE = sharePicture(
  paths.sharePicture(),
  "Fairmatch: find a program that fits your life, and see why it does",
);

/** For `alternates.types`: a page that sets `alternates` names it again. */
export const FEED = { "application/atom+xml": [{ url: paths.feed(), title: "Fairmatch guides" }] };

/** What every public page says about itself unless it says more. */
export function publicMetadata(origin: string): Metadata {
  return {
    metadataBase: new URL(origin),
    title: { default: "Fairmatch", template: "%s - Fairmatch" },
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
    alternates: { types: FEED },
    openGraph: { type: "website", siteName: "Fairmatch", locale: "en_US", images: [SITE_SHARE_PICTURE] },
    twitter: { card: "summary_large_image" },
  };
}
