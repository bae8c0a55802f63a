import { viewQuery } from "#components/match/results/view.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { saveProgram, unsaveProgram } from "#lib/visits/commands.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";
import { single } from "../../search-params.ts";
import { isProgramId, listPath, readListFields } from "../list-fields.ts";

/** Somebody reloads or keeps the address that a form posted to. */
export function GET() {
  return seeOther(paths.matchResults());
}

/** Keeps a program with the visit or drops it, and goes back to the list as it was. */
export async function POST(request: Request) {
  return receiveVisitorPost(request, "match.keep", async (fields) => {
    const visit = await findVisit();
    if (!visit) return seeOther(paths.match());
    const keep = single(fields.keep);
    const drop = single(fields.drop);
    if (isProgramId(keep)) await saveProgram(visit.id, keep);
    if (isProgramId(drop)) await unsaveProgram(visit.id, drop);
    const list = readListFields(fields);
    const anchor = fields.view === undefined ? "saved" : `program-${keep ?? drop}`;
    return seeOther(listPath(viewQuery(list.view), list, isProgramId(keep ?? drop) ? anchor : ""));
  });
}
