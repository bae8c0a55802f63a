import { safeReturnPath } from "#lib/accounts/return-path.ts";
import { isAwaitingCode } from "#lib/accounts/second-factor-commands.ts";
import { findSessionToken } from "#lib/accounts/session.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/** After the organization's own sign-in: on to our second step where that is asked, else to what was wanted. */
export async function GET(request: Request): Promise<Response> {
  const next = safeReturnPath(new URL(request.url).searchParams.get("next"));
  const token = await findSessionToken();
  return seeOther(token && (await isAwaitingCode(token)) ? paths.admin.signInCode(next) : next);
}
