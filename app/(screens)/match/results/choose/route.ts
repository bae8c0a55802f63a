import { MOST_COMPARED } from "#components/match/results/compare-programs.tsx";
import { PAGE_SIZE, viewQuery } from "#components/match/results/view.ts";
import { getRequestSettings } from "#lib/leads/settings.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";
import { single } from "../../search-params.ts";
import { isProgramId, listPath, readListFields } from "../list-fields.ts";

/** Somebody reloads or keeps the address that a form posted to. */
export function GET() {
  return seeOther(paths.matchResults());
}

/** Takes the ticks of the list on to the request or the comparison, or back to a longer list. Changes nothing. */
export async function POST(request: Request) {
  return receiveVisitorPost(request, "match.choose", async (fields) => {
    const list = readListFields(fields);
    const { view, chosen, compared } = list;
    const refused = (problem: string) =>
      seeOther(listPath(`${viewQuery(view)}&problem=${problem}`, list, "error-summary"));
    const last = single(fields.more);
    if (last !== undefined) {
      const longer = viewQuery({ ...view, show: view.show + PAGE_SIZE });
      return seeOther(listPath(longer, list, isProgramId(last) ? `program-${last}` : ""));
    }
    if (fields.go === "compare") {
      if (compared.length < 2) return refused("compare-few");
      if (compared.length > MOST_COMPARED) return refused("compare-many");
      return seeOther(paths.matchCompare(compared));
    }
    const { maxSchools } = await getRequestSettings();
    if (chosen.length === 0) return refused("none");
    if (chosen.length > maxSchools) return refused("many");
    return seeOther(paths.request(chosen));
  });
}
