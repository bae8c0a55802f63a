import type { Metadata, Viewport } from "next";

export const publicViewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1a211d" },
  ],
};

/** What every public page says about itself unless it says more. */
export function publicMetadata(origin: string): Metadata {
  return {
    metadataBase: new URL(origin),
    title: { default: "Fairmatch", template: "%s - Fairmatch" },
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  };
}
