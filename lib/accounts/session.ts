import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/access/actor.ts";
import { paths } from "#lib/platform/paths.ts";
import {
  RECOVERY_CODES_SECONDS,
  recoveryCodesCookieName,
  sealRecoveryCodes,
} from "./recovery-codes-cookie.ts";
import {
  cookieOptions,
  readSessionClaim,
  SESSION_SECONDS,
  sealSessionClaim,
  sessionCookieName,
} from "./session-cookie.ts";
import { findSessionHolder, type SessionHolder } from "./sessions.ts";

/** The session's token that this request carries, live or not. */
export async function findSessionToken(): Promise<string | null> {
  return readSessionClaim((await cookies()).get(sessionCookieName())?.value);
}

/** Keeps new recovery codes for the next page, which shows them once; from within a server action. */
export async function showRecoveryCodes(userId: string, codes: readonly string[]): Promise<void> {
  (await cookies()).set(recoveryCodesCookieName(), sealRecoveryCodes(userId, codes), {
    ...cookieOptions(),
    maxAge: RECOVERY_CODES_SECONDS,
  });
}

/** Gives this browser another session's token, from within a server action. */
export async function takeSession(token: string): Promise<void> {
  (await cookies()).set(sessionCookieName(), await sealSessionClaim(token), {
    ...cookieOptions(),
    maxAge: SESSION_SECONDS,
  });
}

/** Who is signed in, also when a second step is still to be set up; or null. Read once per request. */
export const findHolder = cache(async (): Promise<SessionHolder | null> => {
  const token = await findSessionToken();
  return token === null ? null : findSessionHolder(token);
});

/** Who is signed in and may go on, or null. */
export async function findActor(): Promise<Actor | null> {
  const holder = await findHolder();
  return holder && !holder.mustSetUpSecondFactor ? holder.actor : null;
}

/** Who is signed in, for their own second step; anybody else is sent to sign in. */
export async function requireHolder(): Promise<SessionHolder> {
  return (await findHolder()) ?? redirect(paths.admin.signIn());
}

/**
 * Who is signed in; anybody else is sent to sign in and comes back to `returnTo`, a path under /admin.
 * It says who, never what they may do: queries and commands check that themselves.
 */
export async function requireActor(returnTo?: string): Promise<Actor> {
  const holder = await findHolder();
  if (holder?.mustSetUpSecondFactor) redirect(paths.admin.secondFactor());
  if (holder) return holder.actor;
  const query = returnTo ? `?${new URLSearchParams({ next: returnTo })}` : "";
  redirect(`${paths.admin.signIn()}${query}`);
}
