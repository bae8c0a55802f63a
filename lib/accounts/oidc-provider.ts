import type { OAuthConfig, UserinfoEndpointHandler } from "next-auth/providers/oauth";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { deviceWords } from "./device-words.ts";
import type { OidcSettings } from "./oidc-settings.ts";
import { type OidcRefusal, signInByProvider } from "./oidc-sign-in.ts";
import { findSessionToken } from "./session.ts";

/** In the address that the provider sends people back to: `/api/auth/callback/oidc`. */
export const OIDC = "oidc";

/** Milliseconds until an answer of the provider is given up. */
const PATIENCE = 10_000;

type Claims = Record<string, unknown>;
type Client = Parameters<UserinfoEndpointHandler["request"] & {}>[0]["client"];
type TokenSet = Parameters<Client["userinfo"]>[0] & { claims(): Claims };

const withoutSlash = (address: string) => address.replace(/\/$/, "");

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
    wellKnown: `${withoutSlash(issuer)}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId,
    clientSecret,
    httpOptions: { timeout: PATIENCE },
    userinfo: {
      async request({ client, tokens }) {
        const set = tokens as TokenSet;
        const claims = { ...set.claims() };
        // The library believes the discovery document, and of Microsoft's for all tenants the token itself.
        if (typeof claims.iss !== "string" || withoutSlash(claims.iss) !== withoutSlash(issuer))
          throw new Error("This token is of another issuer.");
        return claims.email === undefined ? { ...claims, ...(await askForEmail(client, set)) } : claims;
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

/**
 * The address that a token leaves out, as many do, and whether the provider vouches for it: nothing else that it says
 * there counts. Where it does not answer there is no address; whoever is bound already needs none.
 */
async function askForEmail(client: Client, set: TokenSet): Promise<Claims> {
  try {
    const { email, email_verified } = await client.userinfo(set);
    return { email, email_verified };
  } catch {
    log().warn({ code: "USERINFO" }, "sign-in.library");
    return { email: undefined, email_verified: undefined };
  }
}
