import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { parseInboxSearch } from "#lib/leads/inbox-queries.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/** A search for one person: posted, so that no e-mail address ever stands in a URL or a log. */
export async function POST(request: Request): Promise<Response> {
  return receiveStaffPost(request, "lead.search", async (actor, { search }) => {
    const found = parseInboxSearch(actor, typeof search === "string" ? search : "");
    const query = new URLSearchParams(found ? { ...found } : { search: "unknown" });
    return seeOther(`${paths.admin.leads()}?${query}`);
  });
}
