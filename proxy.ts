import { type NextRequest, NextResponse } from "next/server";
import { env } from "#lib/platform/env.ts";

/**
 * Gives each screen a policy with a nonce of its own. Never a lock: every query and command checks
 * permission itself, and the site stays closed when this file does nothing.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const { NODE_ENV, APP_ORIGIN } = env();
  const development = NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(APP_ORIGIN.startsWith("https:") ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/**
 * All screens by name. Everything else stays out, with the policy of `next.config.js`: documents, which must be
 * cacheable, files, JSON, and the one prerendered page for addresses that no route knows.
 */
export const config = {
  matcher: [
    "/",
    "/guides/search",
    "/match",
    "/match/:question",
    "/match/link/:token",
    "/match/results/compare",
    "/match/results/why",
    "/programs",
    "/programs/:slug",
    "/schools/:slug",
    "/request",
    "/request/not-yet",
    "/request/confirm/:token",
    "/receipt/:token",
    "/receipt/:token/certificate/:inquiry",
    "/receipt/:token/erase",
    "/receipt/:token/export",
    "/receipt/:token/not-me",
    "/receipt/:token/preferences",
    "/receipt/:token/withdraw",
    "/admin",
    // A file would be read into memory, and cut off, on its way through here. Its answer is no page.
    "/admin/:path((?!imports/upload$|partners/[^/]+/logo$).*)",
  ],
};
