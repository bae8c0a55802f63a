import "#components/ui/base.css";
import type { Metadata } from "next";
import { NotFoundHelp } from "#components/site/not-found-help.tsx";
import { publicMetadata, publicViewport } from "#components/site/public-metadata.ts";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { env } from "#lib/platform/env.ts";

export const viewport = publicViewport;

export function generateMetadata(): Metadata {
  return { ...publicMetadata(env().APP_ORIGIN), title: "Page not found - Fairmatch" };
}

/**
 * For addresses that no route knows; stands alone because the site has several root layouts. Made by the build,
 * which does not know the installation: so it names no publisher.
 */
export default function GlobalNotFound() {
  return (
    <html lang="en-US">
      <body>
        <SiteFrame isDemo={false} publisher={null}>
          <NotFoundHelp />
        </SiteFrame>
      </body>
    </html>
  );
}
