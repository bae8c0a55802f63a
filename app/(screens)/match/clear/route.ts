import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { clearAnswers } from "#lib/visits/commands.ts";
import { findVisit, forgetVisitHeaders } from "#lib/visits/current-visit.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";

/** Somebody reloads or keeps the address that a form posted to. */
export function GET() {
  return seeOther(paths.match());
}

export async function POST(request: Request) {
  return receiveVisitorPost(request, "match.clear", async () => {
    const visit = await findVisit();
    if (visit) await clearAnswers(visit.id);
    return seeOther(`${paths.match()}?cleared=yes`, forgetVisitHeaders());
  });
}
