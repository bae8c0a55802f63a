import { findQuestion, walkMatch } from "#lib/match/flow.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { countForAnswers } from "#lib/visits/ranking.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";
import type { SavedAnswer } from "#lib/wizard/define-step.ts";
import { isBlank, settleAnswer } from "../../settle-answer.ts";

type Context = { params: Promise<{ question: string }> };

export async function GET(_request: Request, { params }: Context) {
  return seeOther(paths.matchQuestion((await params).question));
}

/**
 * How many programs fit with what the question's form holds right now; null while no subject is known. Stores
 * nothing. What cannot be read yet (half a ZIP code) leaves the saved answer as it is.
 */
export async function POST(request: Request, { params }: Context) {
  const { question: key } = await params;
  return receiveVisitorPost(request, "match.count", async ({ return: _back, intent: _intent, ...fields }) => {
    const question = findQuestion(key);
    const visit = await findVisit();
    const saved = visit?.answers ?? {};
    const answer = question && (await settleAnswer(question, fields, undefined));
    const now: Record<string, SavedAnswer> = {};
    if (answer?.ok && answer.saved !== undefined) now[key] = answer.saved;
    else if (question && !question.needed && isBlank(fields)) now[key] = null;
    const { canFinish, relevant } = walkMatch({ ...saved, ...now });
    const fitting = canFinish ? await countForAnswers(relevant, visit) : null;
    return Response.json({ fitting }, { headers: { "Cache-Control": "no-store" } });
  });
}
