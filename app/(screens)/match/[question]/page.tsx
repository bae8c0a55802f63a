import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { ClearAnswers } from "#components/match/clear-answers.tsx";
import { CookieNotice, LostNotice } from "#components/match/cookie-notice.tsx";
import { MatchFrame } from "#components/match/match-frame.tsx";
import { MatchProgress } from "#components/match/match-progress.tsx";
import { QuestionForm } from "#components/match/question-form.tsx";
import { findQuestion, type MatchWalk, walkMatch } from "#lib/match/flow.ts";
import { paths } from "#lib/platform/paths.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { findFormDraft } from "#lib/visits/form-drafts.ts";
import { countForAnswers } from "#lib/visits/ranking.ts";
import { findSubjects } from "../find-subjects.ts";
import { type ReturnTo, readReturn, type SearchParams, single } from "../search-params.ts";

interface Props {
  params: Promise<{ question: string }>;
  searchParams: Promise<SearchParams>;
}

/** What one request needs of its question, read once for the page and its title. */
const readQuestion = cache(async (key: string) => {
  const question = findQuestion(key);
  if (!question) redirect(paths.noSuchQuestion(key));
  const visit = await findVisit();
  const draft = visit && (await findFormDraft({ visitId: visit.id, form: `match/${key}` }));
  return { question, visit, draft, walk: walkMatch(visit?.answers ?? {}) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { question, draft } = await readQuestion((await params).question);
  return { title: draft ? `Error: ${question.question}` : question.question };
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { question: key } = await params;
  const { return: back, cookie, q } = await searchParams;
  const { question, visit, draft, walk } = await readQuestion(key);
  const lostCookie = (cookie === "new" || cookie === "lost") && !visit;
  const lostAnswers = cookie === "lost" && !lostCookie;
  if (!walk.canVisit(key)) redirect(stepFor(walk, lostCookie ? "new" : lostAnswers ? "lost" : null));
  const returnTo = readReturn(back);
  const fitting = walk.canFinish ? await countForAnswers(walk.relevant, visit) : null;
  return (
    <MatchFrame back={wayBack(walk, key, returnTo)} foot={visit && <ClearAnswers />}>
      {lostCookie && <CookieNotice />}
      {lostAnswers && <LostNotice />}
      <MatchProgress walk={walk} current={key} />
      <QuestionForm
        key={key}
        name={key}
        question={question.question}
        hint={question.hint}
        fields={question.fields(walk.relevant)}
        values={draft?.values ?? visit?.answers[key] ?? {}}
        errors={draft?.errors ?? {}}
        action={paths.matchSave(key)}
        returnTo={returnTo}
        canSkip={!question.needed}
        found={key === "subject" ? findSubjects(single(q)) : null}
        fitting={fitting}
      />
    </MatchFrame>
  );
}

/** A question that is not asked, or not yet: the one that comes first instead. */
function stepFor(walk: MatchWalk, cookie: "new" | "lost" | null): string {
  const step = walk.path.find((each) => each.needed && !(each.key in walk.relevant)) ?? walk.next;
  if (!step) return paths.matchReview();
  return `${paths.matchQuestion(step.key)}${cookie ? `?cookie=${cookie}` : ""}`;
}

function wayBack(walk: MatchWalk, key: string, returnTo: ReturnTo) {
  if (returnTo === "review") return { href: paths.matchReview(), to: "your answers" };
  if (returnTo === "results") return { href: paths.matchResults(), to: "your matches" };
  const before = walk.path[walk.path.findIndex((step) => step.key === key) - 1];
  return before
    ? { href: paths.matchQuestion(before.key), to: `the question: ${before.question}` }
    : { href: paths.match(), to: "the start of the match" };
}
