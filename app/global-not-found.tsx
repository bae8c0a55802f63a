import "#components/ui/base.css";
import type { Metadata } from "next";
import { PageScript } from "#components/guides/page-script.tsx";
import { NotFoundHelp } from "#components/site/not-found-help.tsx";
import { publicMetadata, publicViewport } from "#components/site/public-metadata.ts";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { listGuides } from "#lib/guides/queries.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";

export const viewport = publicViewport;

export function generateMetadata(): Metadata {
  const { icons } = publicMetadata(env().APP_ORIGIN);
  return { icons, title: "Page not found - Fairmatch" };
}

const MOST_GUIDES = 6;

/**
 * For addresses that no route knows; stands alone because the site has several root layouts. Made by the build,
 * which does not know the installation: so it names no publisher.
 */
export default async function GlobalNotFound() {
  const guides = (await listGuides()).slice(0, MOST_GUIDES);
  return (
    <html lang="en-US">
      <body>
        <SiteFrame isDemo={false} publisher={null}>
          <NotFoundHelp
            guides={guides.map(({ slug, title }) => ({ href: paths.guide(slug), label: title }))}
          />
        </SiteFrame>
        <PageScript file="not-found" buildId={env().BUILD_ID} />
      </body>
    </html>
  );
}
