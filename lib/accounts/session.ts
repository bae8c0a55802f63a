import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/access/actor.ts";
import { paths } from "#lib/platform/paths.ts";
import {
  cookieOptions,
  readSessionClaim,
  SESSION_SECONDS,
  sealSessionClaim,
  sessionCookieName,
} from "./session-cookie.ts";
import { findSessionActor } from "./sessions.ts";

/** The session's token that this request carries, live or not. */
export async function findSessionToken(): Promise<string | null> {
  return readSessionClaim((await cookies()).get(sessionCookieName())?.value);
}

/** Gives this browser another session's token, from within a server action. */
export async function takeSession(token: string): Promise<void> {
  (await cookies()).set(sessionCookieName(), await sealSessionClaim(token), {
    ...cookieOptions(),
    maxAge: SESSION_SECONDS,
  });
}

/** Who is signed in, or null. Read from the session table once per request. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const token = await findSessionToken();
  return token === null ? null : findSessionActor(token);
});

/**
 * Who is signed in; anybody else is sent to sign in and comes back to `returnTo`, a path under /admin.
 * It says who, never what they may do: queries and commands check that themselves.
 */
export async function requireActor(returnTo?: string): Promise<Actor> {
  const actor = await findActor();
  if (actor) return actor;
  const query = returnTo ? `?${new URLSearchParams({ next: returnTo })}` : "";
  redirect(`${paths.admin.signIn()}${query}`);
}
