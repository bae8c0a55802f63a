import "#components/ui/base.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { env } from "#lib/platform/env.ts";

export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1a211d" },
  ],
};

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env().APP_ORIGIN),
    title: { default: "Fairmatch", template: "%s - Fairmatch" },
    icons: { icon: "/icon.svg" },
  };
}

export default function ScreensLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <SiteFrame isDemo={env().FAIRMATCH_MODE === "demo"} publisher={env().PUBLISHER_NAME}>
          {children}
        </SiteFrame>
      </body>
    </html>
  );
}
