import { deviceWords } from "#lib/accounts/device-words.ts";
import { receiveHolderPost } from "#lib/accounts/receive-post.ts";
import { recoveryCodesCookie } from "#lib/accounts/recovery-codes-cookie.ts";
import { codeSchema } from "#lib/accounts/schema.ts";
import { confirmSecondFactor } from "#lib/accounts/second-factor-commands.ts";
import { sessionCookie } from "#lib/accounts/session-cookie.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/** The first code of the app; then the recovery codes are shown, once. */
export async function POST(request: Request): Promise<Response> {
  return receiveHolderPost(request, "second-factor.confirm", async (actor, fields) => {
    const sent = codeSchema.safeParse(fields);
    const result = sent.success
      ? await confirmSecondFactor(actor, sent.data.code, deviceWords(request.headers.get("user-agent")))
      : ({ ok: false, problem: "wrong" } as const);
    if (!result.ok) return seeOther(`${paths.admin.secondFactor(result.problem)}#error-summary`);
    const response = seeOther(paths.admin.recoveryCodes());
    response.headers.append("Set-Cookie", await sessionCookie(result.token));
    response.headers.append("Set-Cookie", recoveryCodesCookie(actor.id, result.codes));
    return response;
  });
}
