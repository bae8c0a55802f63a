import type { MetadataRoute } from "next";
import { listSiteMap } from "#lib/guides/site-map.ts";
import { env } from "#lib/platform/env.ts";

export const revalidate = 60;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const url = (path: string) => new URL(path, env().APP_ORIGIN).href;
  return (await listSiteMap()).map(({ path, lastModified, images }) => ({
    url: url(path),
    lastModified,
    images: images?.map(url),
  }));
}
