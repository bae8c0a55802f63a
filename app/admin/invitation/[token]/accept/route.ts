import { deviceWords } from "#lib/accounts/device-words.ts";
import { acceptInvitation } from "#lib/accounts/invitation-commands.ts";
import { receiveDoorPost } from "#lib/accounts/receive-post.ts";
import { newPasswordSchema } from "#lib/accounts/schema.ts";
import { findSessionToken } from "#lib/accounts/session.ts";
import { sessionCookie } from "#lib/accounts/session-cookie.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

type Context = { params: Promise<{ token: string }> };

/** Uses the invitation up and signs its person in. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return receiveDoorPost(request, "invitation.accept", async (fields) => {
    const sent = newPasswordSchema.safeParse(fields);
    if (!sent.success) return seeOther(paths.admin.invitation(token, "long"));
    const result = await acceptInvitation(token, sent.data.password, {
      device: deviceWords(request.headers.get("user-agent")),
      formerToken: await findSessionToken(),
    });
    if (!result.ok) return seeOther(`${paths.admin.invitation(token, result.problem)}#error-summary`);
    return seeOther(paths.admin.home(), { "Set-Cookie": await sessionCookie(result.token) });
  });
}
