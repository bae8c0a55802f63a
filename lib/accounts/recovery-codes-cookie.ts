import { z } from "zod";
import { open, seal } from "#lib/platform/crypto.ts";
import { cookieName, setCookie } from "./session-cookie.ts";

/** How long new recovery codes wait to be written down. */
export const RECOVERY_CODES_SECONDS = 600;

const place = (userId: string) => `recovery-codes:${userId}`;

export const recoveryCodesCookieName = () => cookieName("recovery-codes");

/** New recovery codes for the page that shows them once, readable for nobody but the server. */
export const sealRecoveryCodes = (userId: string, codes: readonly string[]) =>
  seal(JSON.stringify(codes), place(userId));

/** The Set-Cookie line that carries them there. */
export function recoveryCodesCookie(userId: string, codes: readonly string[]): string {
  return setCookie(recoveryCodesCookieName(), sealRecoveryCodes(userId, codes), RECOVERY_CODES_SECONDS);
}

export function clearedRecoveryCodesCookie(): string {
  return setCookie(recoveryCodesCookieName(), "", 0);
}

/** Null for anything that we did not seal for this person. */
export function readRecoveryCodes(userId: string, value: string | undefined): string[] | null {
  if (!value) return null;
  try {
    return z.array(z.string()).parse(JSON.parse(open(value, place(userId))));
  } catch {
    return null;
  }
}
