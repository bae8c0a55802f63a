import "server-only";
import { createHash } from "node:crypto";

/** As for documents: browsers ask each time and mostly hear 304, caches in front ask after ten seconds. */
const CACHE_CONTROL = "public, max-age=0, s-maxage=10, stale-while-revalidate=30";

/** Public JSON with an ETag; 304 without a body when the client has it already. */
export function cachedJson(request: Request, body: string, headers: Record<string, string>): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const all = { ...headers, ETag: etag, "Cache-Control": CACHE_CONTROL };
  if (isKnown(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: { ...all, "Content-Type": "application/json" } });
}

function isKnown(sent: string | null, etag: string): boolean {
  return (sent ?? "")
    .split(",")
    .some((part) => part.trim().replace(/^W\//, "") === etag || part.trim() === "*");
}
