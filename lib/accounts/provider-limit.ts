import "server-only";
import { clientAddress } from "#lib/platform/http.ts";
import { addressKey, takeToken } from "#lib/platform/rate-limit.ts";
import { OIDC } from "./oidc-provider.ts";
import { cookieName } from "./session-cookie.ts";

/** Whatever has the provider asked for something counts: a sign-in does so twice, going there and coming back. */
const PER_ADDRESS = { points: 120, seconds: 15 * 60 };

/** Whether this address may have the provider asked once more. */
export async function mayAskProvider(headers: Headers): Promise<boolean> {
  return (await takeToken("sign-in-provider", addressKey(clientAddress(headers)), PER_ADDRESS)).ok;
}

/**
 * Whether next-auth may take a request to an address of its own (what stands after `/api/auth/`). For the provider it
 * asks that one before it looks at anything: not for a browser that did not begin here.
 */
export async function mayAskLibrary(
  [action, provider]: readonly string[],
  headers: Headers,
  hasCookie: (name: string) => boolean,
): Promise<boolean> {
  if (provider !== OIDC || (action !== "signin" && action !== "callback")) return true;
  if (action === "callback" && !hasCookie(cookieName("oidc-state"))) return false;
  return mayAskProvider(headers);
}
