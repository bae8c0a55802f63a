import { listSiteMap } from "#lib/guides/site-map.ts";
import { siteMapXml } from "#lib/guides/site-map-xml.ts";
import { env } from "#lib/platform/env.ts";

export const dynamic = "force-static";
export const revalidate = 60;

export async function GET(): Promise<Response> {
  return new Response(siteMapXml(await listSiteMap(), env().APP_ORIGIN), {
    headers: { "Content-Type": "application/xml; charset=utf-8" },
  });
}
