import { deviceWords } from "#lib/accounts/device-words.ts";
import { receiveDoorPost } from "#lib/accounts/receive-post.ts";
import { safeReturnPath } from "#lib/accounts/return-path.ts";
import { codeSchema } from "#lib/accounts/schema.ts";
import { enterCode } from "#lib/accounts/second-factor-commands.ts";
import { findSessionToken } from "#lib/accounts/session.ts";
import { sessionCookie } from "#lib/accounts/session-cookie.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/** The code after the password; then on to what was wanted before it. */
export async function POST(request: Request): Promise<Response> {
  return receiveDoorPost(request, "sign-in.code", async (fields) => {
    const token = await findSessionToken();
    if (!token) return seeOther(paths.admin.signIn());
    const next = safeReturnPath(fields.next);
    const sent = codeSchema.safeParse(fields);
    const result = sent.success
      ? await enterCode(token, sent.data.code, deviceWords(request.headers.get("user-agent")))
      : ({ ok: false, problem: "wrong" } as const);
    if (result.ok) return seeOther(next, { "Set-Cookie": await sessionCookie(result.token) });
    if (result.problem === "gone") return seeOther(paths.admin.signIn());
    return seeOther(`${paths.admin.signInCode(next, result.problem)}#error-summary`);
  });
}
