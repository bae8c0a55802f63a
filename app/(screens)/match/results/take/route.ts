import { readSharedAnswers } from "#lib/match/shared-answers.ts";
import { seeOther } from "#lib/platform/http.ts";
import { hasOptOutSignal } from "#lib/platform/opt-out-signal.ts";
import { paths } from "#lib/platform/paths.ts";
import { restartVisit } from "#lib/visits/commands.ts";
import { ensureVisit } from "#lib/visits/current-visit.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";
import { single } from "../../search-params.ts";

/** Somebody reloads or keeps the address that a form posted to. */
export function GET() {
  return seeOther(paths.matchResults());
}

/** Begins the visitor's own match with the answers of a shared link. */
export async function POST(request: Request) {
  return receiveVisitorPost(request, "match.take", async (fields) => {
    const answers = readSharedAnswers(single(fields.shared) ?? "");
    if (!answers) return seeOther(paths.match());
    const { visit, headers } = await ensureVisit();
    const sourceGuide = hasOptOutSignal(request.headers) ? null : visit.sourceGuide;
    await restartVisit(visit.id, { answers, sourceGuide });
    return seeOther(paths.matchResults(), headers);
  });
}
