import "server-only";
import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env, provideToLibraries, requireEnv } from "#lib/platform/env.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { clientAddress } from "#lib/platform/http.ts";
import { log } from "#lib/platform/log.ts";
import { paths } from "#lib/platform/paths.ts";
import { deviceWords } from "./device-words.ts";
import { type OidcOutcome, oidcProvider } from "./oidc-provider.ts";
import { findOidcSettings } from "./oidc-settings.ts";
import { safeReturnPath } from "./return-path.ts";
import { signInSchema } from "./schema.ts";
import { findSessionToken } from "./session.ts";
import {
  cookieName,
  cookieOptions,
  type OIDC_COOKIES,
  OIDC_SECONDS,
  SESSION_SECONDS,
  type SIGN_IN_COOKIES,
  sessionCookieName,
} from "./session-cookie.ts";
import { findSessionActor } from "./sessions.ts";
import { signIn, signOut } from "./sign-in.ts";

/**
 * next-auth's side of sign-in. Its token carries our session's token and nothing else; who that is stands in
 * the session table. Whatever a client sends to "update" a session is ignored. `userAgent` of who signs in.
 */
export function authOptions(userAgent: string | null = null): AuthOptions {
  provideToLibraries("NEXTAUTH_URL", env().APP_ORIGIN);
  const cookie = (name: (typeof SIGN_IN_COOKIES)[number]) => ({
    name: cookieName(name),
    options: cookieOptions(),
  });
  const oidcCookie = (name: (typeof OIDC_COOKIES)[number]) => ({
    name: cookieName(name),
    options: { ...cookieOptions(), maxAge: OIDC_SECONDS },
  });
  const oidc = findOidcSettings();
  return {
    secret: requireEnv("NEXTAUTH_SECRET"),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: paths.admin.signIn(), signOut: paths.admin.home(), error: paths.admin.signIn() },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      callbackUrl: cookie("callback-url"),
      csrfToken: cookie("csrf-token"),
      state: oidcCookie("oidc-state"),
      nonce: oidcCookie("oidc-nonce"),
      pkceCodeVerifier: oidcCookie("oidc-verifier"),
    },
    // Its own words may hold what a provider said about a person: the code alone is kept.
    logger: {
      error: (code) => log().warn({ code }, "sign-in.library"),
      warn: (code) => log().warn({ code }, "sign-in.library"),
      debug: () => {},
    },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(given, request) {
          const parsed = signInSchema.safeParse(given);
          if (!parsed.success) return null;
          try {
            const headers = new Headers(request.headers as Record<string, string>);
            const result = await signIn(parsed.data, {
              address: clientAddress(headers),
              formerToken: await findSessionToken(),
              device: deviceWords(headers.get("user-agent")),
            });
            return result.ok ? { id: result.token } : null;
          } catch (error) {
            // next-auth shows the message to whoever asked.
            throw new Error(reportUnknownError(error, "sign-in"));
          }
        },
      }),
      ...(oidc ? [oidcProvider(oidc, userAgent)] : []),
    ],
    callbacks: {
      signIn({ user }) {
        const { refusal } = user as OidcOutcome;
        return refusal ? paths.admin.signInAgain(paths.admin.home(), refusal) : true;
      },
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      async session({ session, token }) {
        const actor = typeof token.sid === "string" ? await findSessionActor(token.sid) : null;
        return { expires: session.expires, ...(actor && { user: { name: actor.name } }) };
      },
      redirect: ({ url }) => safeReturnPath(url),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await signOut(token.sid);
      },
    },
  };
}
