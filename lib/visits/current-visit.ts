import "server-only";
import { cookies } from "next/headers";
import { env } from "#lib/platform/env.ts";
import { openVisit, VISIT_DAYS } from "./commands.ts";
import { findVisitByToken } from "./queries.ts";
import type { Visit } from "./visit.ts";

export type { Visit } from "./visit.ts";

const isHttps = () => env().APP_ORIGIN.startsWith("https:");

/** The `__Host-` prefix needs https, so its use follows the site's origin. */
export const visitCookieName = () => (isHttps() ? "__Host-fm_visit" : "fm_visit");

/** The visit of whoever sent this request; null for a newcomer. For pages and route handlers. */
export async function findVisit(): Promise<Visit | null> {
  const token = await visitToken();
  return token ? findVisitByToken(token) : null;
}

/**
 * The visit of whoever sent this request, opened if there is none. For route handlers: pass `headers` on
 * with the response (`seeOther(path, headers)`); they set the cookie or renew its 30 days. A token that
 * names no visit is never taken over.
 */
export async function ensureVisit(): Promise<{ visit: Visit; headers: Headers; isNew: boolean }> {
  const token = await visitToken();
  const existing = token ? await findVisitByToken(token) : null;
  if (token && existing) return { visit: existing, headers: cookieHeaders(token, VISIT_DAYS), isNew: false };
  const opened = await openVisit();
  return { visit: opened.visit, headers: cookieHeaders(opened.token, VISIT_DAYS), isNew: true };
}

/** Gives this device the token of a visit that a link let it into. */
export const deviceHeaders = (token: string): Headers => cookieHeaders(token, VISIT_DAYS);

/** Takes the visit's cookie away. */
export const forgetVisitHeaders = (): Headers => cookieHeaders("", 0);

async function visitToken(): Promise<string | undefined> {
  return (await cookies()).get(visitCookieName())?.value;
}

function cookieHeaders(token: string, days: number): Headers {
  const parts = [
    `${visitCookieName()}=${token}`,
    "Path=/",
    `Max-Age=${days * 24 * 60 * 60}`,
    "HttpOnly",
    "SameSite=Lax",
    ...(isHttps() ? ["Secure"] : []),
  ];
  return new Headers({ "Set-Cookie": parts.join("; ") });
}
