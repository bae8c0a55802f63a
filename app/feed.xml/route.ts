import { atomFeed } from "#lib/guides/feed.ts";
import { listGuides } from "#lib/guides/queries.ts";
import { env } from "#lib/platform/env.ts";

export const dynamic = "force-static";
export const revalidate = 60;

export async function GET(): Promise<Response> {
  const { APP_ORIGIN, PUBLISHER_NAME } = env();
  return new Response(atomFeed(await listGuides(), { origin: APP_ORIGIN, publisher: PUBLISHER_NAME }), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
