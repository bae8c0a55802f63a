import { decode, encode } from "next-auth/jwt";
import { env, requireEnv } from "#lib/platform/env.ts";
import { SESSION_HOURS } from "./sessions.ts";

/** Seconds for which the browser keeps the cookie; the session's own row may end it earlier. */
export const SESSION_SECONDS = SESSION_HOURS * 3600;

/** Cookies of the library for sign-in, beside the session's. */
export const SIGN_IN_COOKIES = ["callback-url", "csrf-token"] as const;

/** Its cookies on the way to the organization's own sign-in and back. */
export const OIDC_COOKIES = ["oidc-state", "oidc-nonce", "oidc-verifier"] as const;
/** How long that way may take. */
export const OIDC_SECONDS = 15 * 60;

/** What the cookie's encrypted token carries: the session's token and nothing about the person. */
interface SessionClaim {
  sid: string;
}

const isHttps = () => env().APP_ORIGIN.startsWith("https:");

/** `__Host-` binds a cookie to this very host, and browsers accept it over https only. */
export function cookieName(name: string): string {
  return isHttps() ? `__Host-fairmatch.${name}` : `fairmatch.${name}`;
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() } as const;
}

export const sessionCookieName = () => cookieName("session");

/** The value of the cookie that signs a browser in. */
export async function sealSessionClaim(token: string): Promise<string> {
  const claim: SessionClaim = { sid: token };
  return encode({ token: { ...claim }, secret: requireEnv("NEXTAUTH_SECRET"), maxAge: SESSION_SECONDS });
}

/** The Set-Cookie line that signs a browser in. */
export async function sessionCookie(token: string): Promise<string> {
  return setCookie(sessionCookieName(), await sealSessionClaim(token), SESSION_SECONDS);
}

/** The Set-Cookie line that removes it. */
export function clearedSessionCookie(): string {
  return setCookie(sessionCookieName(), "", 0);
}

/** One Set-Cookie line with the attributes that all our cookies have. `maxAge` in seconds. */
export function setCookie(name: string, value: string, maxAge: number): string {
  const secure = isHttps() ? "; Secure" : "";
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}

/** The session's token in a cookie value; null for anything that we did not encrypt. */
export async function readSessionClaim(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: requireEnv("NEXTAUTH_SECRET") });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}
