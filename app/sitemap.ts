import type { MetadataRoute } from "next";
import { listSiteMap } from "#lib/guides/site-map.ts";
import { env } from "#lib/platform/env.ts";

export const revalidate = 60;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { APP_ORIGIN } = env();
  return (await listSiteMap()).map(({ path, lastModified }) => ({
    url: new URL(path, APP_ORIGIN).href,
    lastModified,
  }));
}
