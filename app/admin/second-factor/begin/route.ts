import { receiveHolderPost } from "#lib/accounts/receive-post.ts";
import { beginSecondFactor } from "#lib/accounts/second-factor-commands.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

export async function POST(request: Request): Promise<Response> {
  return receiveHolderPost(request, "second-factor.begin", async (actor) => {
    await beginSecondFactor(actor);
    return seeOther(paths.admin.secondFactor());
  });
}
