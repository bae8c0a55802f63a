import "#components/ui/base.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { FontPreload } from "#components/site/font-preload.tsx";
import { publicMetadata, publicViewport } from "#components/site/public-metadata.ts";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { env } from "#lib/platform/env.ts";

export const dynamic = "force-dynamic";

export const viewport = publicViewport;

export function generateMetadata(): Metadata {
  return publicMetadata(env().APP_ORIGIN);
}

export default function ScreensLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-US">
      <body>
        <FontPreload />
        <SiteFrame isDemo={env().FAIRMATCH_MODE === "demo"} publisher={env().PUBLISHER_NAME}>
          {children}
        </SiteFrame>
      </body>
    </html>
  );
}
