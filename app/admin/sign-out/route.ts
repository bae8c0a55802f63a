import { findSessionToken } from "#lib/accounts/session.ts";
import { clearedSessionCookie } from "#lib/accounts/session-cookie.ts";
import { signOut } from "#lib/accounts/sign-in.ts";
import { isSameOrigin, seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/** Ends the session here and in the table, so that a copied cookie is worth nothing either. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("This form came from another site.\n", { status: 403 });
  const token = await findSessionToken();
  if (token) await signOut(token);
  const response = seeOther(paths.admin.signIn("signedOut"));
  response.headers.append("Set-Cookie", clearedSessionCookie());
  response.headers.set("Clear-Site-Data", '"cache"');
  return response;
}
