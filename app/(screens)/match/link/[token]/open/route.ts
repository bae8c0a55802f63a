import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { deviceHeaders, findVisit } from "#lib/visits/current-visit.ts";
import { openLink } from "#lib/visits/link-commands.ts";
import { findLink } from "#lib/visits/link-queries.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";

type Context = { params: Promise<{ token: string }> };

/** Somebody reloads or keeps the address that a form posted to. */
export async function GET(_request: Request, { params }: Context) {
  return seeOther(paths.matchLink((await params).token));
}

/** Uses the link up, unless its answers are open on this device already. */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params;
  return receiveVisitorPost(request, "match.open-link", async () => {
    const [visit, link] = await Promise.all([findVisit(), findLink(token)]);
    if (visit && visit.id === link?.visitId) return seeOther(paths.matchReview());
    const device = await openLink(token);
    return device
      ? seeOther(`${paths.matchReview()}?cookie=new`, deviceHeaders(device))
      : seeOther(paths.matchLink(token));
  });
}
