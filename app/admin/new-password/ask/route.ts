import { after } from "next/server";
import { receiveDoorPost } from "#lib/accounts/receive-post.ts";
import { mailReset, mayAskForReset } from "#lib/accounts/reset-commands.ts";
import { resetRequestSchema } from "#lib/accounts/schema.ts";
import { clearedSignInDraftCookie, signInDraftCookie } from "#lib/accounts/sign-in-draft.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { clientAddress, seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/** The answer is the same for every address, and out before anybody is looked up. */
export async function POST(request: Request): Promise<Response> {
  return receiveDoorPost(request, "new-password.ask", async (fields) => {
    const typed = typeof fields.email === "string" ? fields.email.slice(0, 254) : "";
    const tryAgain = (message: string) =>
      seeOther(`${paths.admin.askNewPassword()}#error-summary`, {
        "Set-Cookie": signInDraftCookie({ email: typed, errors: { email: message } }),
      });
    const sent = resetRequestSchema.safeParse(fields);
    if (!sent.success) return tryAgain("Enter an e-mail address such as name@example.com.");
    const { ok, retryAfterSeconds } = await mayAskForReset(clientAddress(request.headers));
    if (!ok) return tryAgain(`Too many tries. Wait ${Math.ceil(retryAfterSeconds / 60)} minutes.`);
    after(() =>
      mailReset(sent.data.email).catch((error) => void reportUnknownError(error, "new-password.mail")),
    );
    return seeOther(paths.admin.askNewPassword("sent"), { "Set-Cookie": clearedSignInDraftCookie() });
  });
}
