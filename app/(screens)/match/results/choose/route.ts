import { PAGE_SIZE, readView, viewQuery } from "#components/match/results/view.ts";
import { getRequestSettings } from "#lib/leads/settings.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";
import { several, single } from "../../search-params.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Somebody reloads or keeps the address that a form posted to. */
export function GET() {
  return seeOther(paths.matchResults());
}

/** Takes the ticks of the list on to the request, or back to a longer list. Changes nothing. */
export async function POST(request: Request) {
  return receiveVisitorPost(request, "match.choose", async (fields) => {
    const chosen = several(fields.program).filter((id) => UUID.test(id));
    const view = readView(queryOf(single(fields.view) ?? ""));
    const next = single(fields.more);
    if (next !== undefined) {
      const longer = { ...view, show: view.show + PAGE_SIZE };
      return seeOther(resultsPath(viewQuery(longer), chosen, UUID.test(next) ? `program-${next}` : ""));
    }
    const { maxSchools } = await getRequestSettings();
    const problem = chosen.length === 0 ? "none" : chosen.length > maxSchools ? "many" : null;
    if (problem === null) return seeOther(paths.request(chosen));
    return seeOther(resultsPath(`${viewQuery(view)}&problem=${problem}`, chosen, "error-summary"));
  });
}

function resultsPath(query: string, chosen: readonly string[], anchor: string): string {
  const all = new URLSearchParams(query);
  for (const id of chosen.slice(0, 50)) all.append("program", id);
  return `${paths.matchResults(all.toString())}${anchor && `#${anchor}`}`;
}

function queryOf(text: string): Record<string, string[]> {
  const query = new URLSearchParams(text);
  return Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]));
}
