import { readView, viewQuery } from "#components/match/results/view.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { chooseMatchPool } from "#lib/visits/commands.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";
import { single } from "../../search-params.ts";

/** Somebody reloads or keeps the address that a form posted to. */
export function GET() {
  return seeOther(paths.matchResults());
}

/** Takes programs of schools that pay nothing into the visitor's list, or out of it, and goes back to the list. */
export async function POST(request: Request) {
  return receiveVisitorPost(request, "match.pool", async (fields) => {
    const visit = await findVisit();
    if (!visit) return seeOther(paths.match());
    const open = single(fields.open);
    if (open === "yes" || open === "no") await chooseMatchPool(visit.id, open === "yes");
    const query = new URLSearchParams(single(fields.view) ?? "");
    const view = readView(Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)])));
    return seeOther(paths.matchResults(viewQuery(view)));
  });
}
