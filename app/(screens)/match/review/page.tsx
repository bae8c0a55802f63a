import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AnswersReview } from "#components/match/answers-review.tsx";
import { ClearAnswers } from "#components/match/clear-answers.tsx";
import { CookieNotice } from "#components/match/cookie-notice.tsx";
import { LinkForm } from "#components/match/link-form.tsx";
import { MatchFrame } from "#components/match/match-frame.tsx";
import { walkMatch } from "#lib/match/flow.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { findFormDraft } from "#lib/visits/form-drafts.ts";
import { countForAnswers } from "#lib/visits/ranking.ts";
import { type SearchParams, single } from "../search-params.ts";

export const metadata: Metadata = { title: "Check your answers" };

export default async function ReviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { cookie, link } = await searchParams;
  const visit = await findVisit();
  const walk = walkMatch(visit?.answers ?? {});
  if (!visit && cookie !== "new") redirect(paths.match());
  const fitting = walk.canFinish ? await countForAnswers(walk.relevant, visit) : null;
  const draft = visit && (await findFormDraft({ visitId: visit.id, form: "match/link" }));
  const last = walk.path.at(-1);
  return (
    <MatchFrame
      back={
        last
          ? { href: paths.matchQuestion(last.key), to: `the question: ${last.question}` }
          : { href: paths.match(), to: "the start of the match" }
      }
      foot={visit && <ClearAnswers />}
    >
      {!visit && <CookieNotice />}
      <AnswersReview walk={walk} fitting={fitting} />
      {visit && env().SMTP_URL && (
        <LinkForm
          typed={single(draft?.values.email)}
          error={draft?.errors.email}
          isSent={link === "sent" && !draft}
          returnTo="review"
        />
      )}
    </MatchFrame>
  );
}
