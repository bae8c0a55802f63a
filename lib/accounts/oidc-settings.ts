import { env } from "#lib/platform/env.ts";

/** The organization's own sign-in (OpenID Connect), as the settings name it. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Completes "Sign in with". */
  label: string;
}

/** Null where none is configured; settings come all three or not at all. */
export function findOidcSettings(): OidcSettings | null {
  const { STAFF_OIDC_ISSUER, STAFF_OIDC_CLIENT_ID, STAFF_OIDC_CLIENT_SECRET, STAFF_OIDC_LABEL } = env();
  if (!STAFF_OIDC_ISSUER || !STAFF_OIDC_CLIENT_ID || !STAFF_OIDC_CLIENT_SECRET) return null;
  return {
    issuer: STAFF_OIDC_ISSUER,
    clientId: STAFF_OIDC_CLIENT_ID,
    clientSecret: STAFF_OIDC_CLIENT_SECRET,
    label: STAFF_OIDC_LABEL,
  };
}
