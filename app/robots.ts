import type { MetadataRoute } from "next";
import { env } from "#lib/platform/env.ts";

export const revalidate = 60;

/** Everything public may be read; what belongs to one person or to staff may not. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: ["/", "/match$"],
      disallow: ["/admin", "/api/", "/match/", "/request", "/receipt/", "/go/", "/guides/search"],
    },
    sitemap: new URL("/sitemap.xml", env().APP_ORIGIN).href,
  };
}
