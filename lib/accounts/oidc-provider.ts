import type { OAuthConfig } from "next-auth/providers/oauth";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { deviceWords } from "./device-words.ts";
import type { OidcSettings } from "./oidc-settings.ts";
import { type OidcRefusal, signInByProvider } from "./oidc-sign-in.ts";
import { findSessionToken } from "./session.ts";

/** In the address that the provider sends people back to: `/api/auth/callback/oidc`. */
export const OIDC = "oidc";

/** Milliseconds until an answer of the provider is given up. */
const PATIENCE = 10_000;

type Claims = Record<string, unknown>;

/** What becomes of a sign-in by the provider: our session's token, or why there is none. */
export interface OidcOutcome {
  id: string;
  refusal?: OidcRefusal | "failed";
}

/**
 * next-auth's side of the organization's sign-in. Its library checks signature, issuer, audience, nonce, state and PKCE
 * before `profile` is called; whether the person is let in is decided there, as for a password.
 */
export function oidcProvider(
  { issuer, clientId, clientSecret, label }: OidcSettings,
  userAgent: string | null,
): OAuthConfig<Claims> {
  return {
    id: OIDC,
    name: label,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId,
    clientSecret,
    httpOptions: { timeout: PATIENCE },
    userinfo: {
      // The token's word counts; what it leaves out, as many do with the address, the provider is asked for.
      async request({ client, tokens }) {
        const set = tokens as Parameters<typeof client.userinfo>[0] & { claims(): Claims };
        const claims = { ...set.claims() };
        return claims.email === undefined ? { ...(await client.userinfo(set)), ...claims } : claims;
      },
    },
    async profile(claims): Promise<OidcOutcome> {
      try {
        const formerToken = await findSessionToken();
        const result = await signInByProvider(claims, { formerToken, device: deviceWords(userAgent) });
        return result.ok ? { id: result.token } : { id: "refused", refusal: result.reason };
      } catch (error) {
        reportUnknownError(error, "sign-in.provider");
        return { id: "refused", refusal: "failed" };
      }
    },
  };
}
