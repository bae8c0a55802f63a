import "server-only";
import { z } from "zod";
import { paths } from "#lib/platform/paths.ts";
import { askNextAuth } from "./ask-next-auth.ts";
import { OIDC } from "./oidc-provider.ts";
import { cookieName } from "./session-cookie.ts";

/**
 * Sends a browser to the organization's provider, with state, nonce and PKCE in cookies. next-auth begins only by a form
 * of its own, with a token against forged posts; here that token is made and used up in one go, so that a link can begin.
 */
export async function beginOidc(request: Request, next: string): Promise<Response> {
  const { headers } = request;
  const made = await askNextAuth({ method: "GET", path: ["csrf"], cookies: {}, headers });
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await made.json());
  const name = cookieName("csrf-token");
  const line = made.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`)) ?? "";
  const value = decodeURIComponent(line.slice(name.length + 1).split(";", 1)[0] ?? "");
  return askNextAuth({
    method: "POST",
    path: ["signin", OIDC],
    body: { csrfToken, callbackUrl: paths.admin.oidcDone(next) },
    cookies: { [name]: value },
    headers,
  });
}
