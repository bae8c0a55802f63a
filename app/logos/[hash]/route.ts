import { findLogoImage } from "#lib/catalogue/logo-queries.ts";

const HASH = /^[0-9a-f]{64}$/;

/** A partner's logo. Its name is its content's hash: it never changes. `next.config.js` keeps it from being a page. */
export async function GET(_request: Request, { params }: RouteContext<"/logos/[hash]">): Promise<Response> {
  const { hash } = await params;
  const image = HASH.test(hash) ? await findLogoImage(hash) : null;
  if (!image) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return new Response(image, {
    headers: { "Content-Type": "image/webp", "Cache-Control": "public, max-age=31536000, immutable" },
  });
}
