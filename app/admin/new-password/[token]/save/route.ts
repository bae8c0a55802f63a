import { receiveDoorPost } from "#lib/accounts/receive-post.ts";
import { resetPassword } from "#lib/accounts/reset-commands.ts";
import { newPasswordSchema } from "#lib/accounts/schema.ts";
import { clearedSessionCookie } from "#lib/accounts/session-cookie.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

type Context = { params: Promise<{ token: string }> };

/** Uses the link up. Whoever has it signs in with the new password afterwards, and the second step. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return receiveDoorPost(request, "new-password.save", async (fields) => {
    const sent = newPasswordSchema.safeParse(fields);
    const result = sent.success
      ? await resetPassword(token, sent.data.password)
      : ({ ok: false, problem: "long" } as const);
    if (!result.ok) return seeOther(`${paths.admin.newPassword(token, result.problem)}#error-summary`);
    return seeOther(paths.admin.signIn("changed"), { "Set-Cookie": clearedSessionCookie() });
  });
}
