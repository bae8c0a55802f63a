import { beginOidc } from "#lib/accounts/begin-oidc.ts";
import { findOidcSettings } from "#lib/accounts/oidc-settings.ts";
import { mayAskProvider } from "#lib/accounts/provider-limit.ts";
import { safeReturnPath } from "#lib/accounts/return-path.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/**
 * To the organization's own sign-in. A link, since browsers hold `form-action` against where a form's answer leads;
 * one on another site leads to our door, where people see what they begin.
 */
export async function GET(request: Request): Promise<Response> {
  const next = safeReturnPath(new URL(request.url).searchParams.get("next"));
  const site = request.headers.get("sec-fetch-site") ?? "same-origin";
  if (!findOidcSettings() || !["same-origin", "none"].includes(site))
    return seeOther(paths.admin.signInAgain(next));
  try {
    if (!(await mayAskProvider(request.headers))) return seeOther(paths.admin.signInAgain(next, "provider"));
    return await beginOidc(request, next);
  } catch (error) {
    reportUnknownError(error, "sign-in.provider");
    return seeOther(paths.admin.signInAgain(next, "provider"));
  }
}
