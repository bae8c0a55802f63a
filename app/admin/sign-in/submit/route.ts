import { deviceWords } from "#lib/accounts/device-words.ts";
import { safeReturnPath } from "#lib/accounts/return-path.ts";
import { signInSchema } from "#lib/accounts/schema.ts";
import { findSessionToken } from "#lib/accounts/session.ts";
import { sessionCookie } from "#lib/accounts/session-cookie.ts";
import { type SignInResult, signIn } from "#lib/accounts/sign-in.ts";
import {
  clearedSignInDraftCookie,
  type SignInDraft,
  signInDraftCookie,
} from "#lib/accounts/sign-in-draft.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { clientAddress, isSameOrigin, readFormFields, seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/** The sign-in form's post: works without JavaScript, and ends in a redirect either way. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("This form came from another site.\n", { status: 403 });
  const fields = await readFormFields(request);
  if (!fields) return new Response("What was sent is not this site's form.\n", { status: 413 });
  const next = safeReturnPath(fields.next);
  const email = typeof fields.email === "string" ? fields.email.slice(0, 254) : "";
  const parsed = signInSchema.safeParse(fields);
  if (!parsed.success) {
    const errors = Object.fromEntries(
      parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]),
    );
    return tryAgain(next, { email, errors });
  }
  try {
    const result = await signIn(parsed.data, {
      address: clientAddress(request.headers),
      formerToken: await findSessionToken(),
      device: deviceWords(request.headers.get("user-agent")),
    });
    if (!result.ok) return refused(next, email, result);
    const response = seeOther(result.awaitsCode ? paths.admin.signInCode(next) : next);
    response.headers.append("Set-Cookie", await sessionCookie(result.token));
    response.headers.append("Set-Cookie", clearedSignInDraftCookie());
    return response;
  } catch (error) {
    const reference = reportUnknownError(error, "sign-in");
    const form = `Signing in does not work at the moment. Try again soon; if it lasts, quote ${reference}.`;
    return tryAgain(next, { email, errors: { form } });
  }
}

function refused(next: string, email: string, result: SignInResult & { ok: false }): Response {
  if (result.reason === "refused")
    return tryAgain(next, {
      email,
      errors: { form: "E-mail address and password do not match an account." },
    });
  const minutes = Math.ceil(result.retryAfterSeconds / 60);
  const form = `Too many tries. Wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}, then try again.`;
  const response = tryAgain(next, { email, errors: { form } });
  response.headers.set("Retry-After", String(result.retryAfterSeconds));
  return response;
}

function tryAgain(next: string, draft: SignInDraft): Response {
  const query = next === paths.admin.home() ? "" : `?${new URLSearchParams({ next })}`;
  return seeOther(`${paths.admin.signIn()}${query}`, { "Set-Cookie": signInDraftCookie(draft) });
}
