import { findQuestion, walkMatch } from "#lib/match/flow.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { saveAnswers } from "#lib/visits/commands.ts";
import { ensureVisit } from "#lib/visits/current-visit.ts";
import { dropFormDraft, saveFormDraft } from "#lib/visits/form-drafts.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";
import { nextPath } from "../../next-path.ts";
import { readReturn } from "../../search-params.ts";
import { settleAnswer } from "../../settle-answer.ts";

type Context = { params: Promise<{ question: string }> };

/** Somebody reloads or keeps the address that a form posted to. */
export async function GET(_request: Request, { params }: Context) {
  return seeOther(paths.matchQuestion((await params).question));
}

export async function POST(request: Request, { params }: Context) {
  const { question: key } = await params;
  return receiveVisitorPost(request, "match.save", async ({ return: back, intent, ...fields }) => {
    const question = findQuestion(key);
    if (!question) return seeOther(paths.match());
    const returnTo = readReturn(back);
    const { visit, headers, isNew } = await ensureVisit();
    const draft = { visitId: visit.id, form: `match/${key}` };

    const answer = await settleAnswer(question, fields, intent);
    if (!answer.ok) {
      await saveFormDraft({ ...draft, values: fields, errors: answer.errors });
      return seeOther(`${paths.matchQuestion(key, returnTo)}#error-summary`, headers);
    }
    const answers = answer.saved === undefined ? {} : { [key]: answer.saved };
    await saveAnswers(visit.id, answers);
    await dropFormDraft(draft);
    const before = walkMatch(visit.answers);
    const after = walkMatch({ ...visit.answers, ...answers });
    const wantsResults = intent === "results";
    return seeOther(nextPath({ key, before, after, returnTo, wantsResults, isNew }), headers);
  });
}
