import { findReceiptToken } from "#lib/leads/sent-before.ts";
import { paths } from "#lib/platform/paths.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";

/** Tells a page whose last answer was lost where the receipt is, if the form had arrived: `{ goTo }` or `{}`. */
export function POST(request: Request): Promise<Response> {
  return receiveVisitorPost(request, "request.sent", async ({ key }) => {
    const visit = await findVisit();
    const token = typeof key === "string" ? await findReceiptToken(visit?.id ?? null, key) : null;
    return Response.json(token ? { goTo: paths.receipt(token) } : {}, {
      headers: { "Cache-Control": "no-store" },
    });
  });
}
