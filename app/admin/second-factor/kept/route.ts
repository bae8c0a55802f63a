import { receiveHolderPost } from "#lib/accounts/receive-post.ts";
import { clearedRecoveryCodesCookie } from "#lib/accounts/recovery-codes-cookie.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/** The codes were written down: they are never shown again. */
export async function POST(request: Request): Promise<Response> {
  return receiveHolderPost(request, "second-factor.kept", async () =>
    seeOther(paths.admin.account("second_factor"), { "Set-Cookie": clearedRecoveryCodesCookie() }),
  );
}
