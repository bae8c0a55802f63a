import { SubmitButton } from "#components/forms/submit-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { MatchWalk } from "#lib/match/flow.ts";
import type { Match } from "#lib/match/ranking.ts";
import { paths } from "#lib/platform/paths.ts";
import { answerRows } from "../answer-rows.ts";
import { answersByCriterion } from "./answers-by-criterion.ts";
import { countWords } from "./count-words.ts";
import { MatchCard } from "./match-card.tsx";
import { ResultsDisclosure } from "./results-disclosure.tsx";
import styles from "./shared-results.module.css";

interface SharedResultsProps {
  code: string;
  walk: MatchWalk;
  found: number;
  /** Those shown, best first. */
  matches: readonly Match[];
  notice: string;
  /** Of the site, for a list on paper. */
  origin: string;
  /** Whoever reads has answers of their own, which starting from these would replace. */
  replacesAnswers: boolean;
}

/** Somebody else's list, to look at. */
export function SharedResults(props: SharedResultsProps) {
  const { code, walk, found, matches, notice, origin, replacesAnswers } = props;
  const answered = answerRows(walk).filter(({ words }) => words !== null);
  return (
    <Page
      title="A list that was shared with you"
      lead={`${found === 1 ? "1 program fits" : `${countWords(found)} programs fit`} the answers below, by what we know today.`}
    >
      <p>
        Each program has a score from 0 to 100: how well its facts fit these answers. The order is by score
        and by nothing else. The link holds no ZIP code and no military status, so places and distances may
        differ from what the sender sees. <a href={paths.howMatchingWorks()}>How matching works</a>
      </p>
      <ResultsDisclosure text={notice} />
      <section aria-labelledby="answers">
        <h2 id="answers">The answers</h2>
        <SummaryList items={answered.map(({ label, words }) => ({ term: label, value: words }))} />
        <form method="post" action={paths.matchTakeShared()} className={styles.take}>
          <input type="hidden" name="shared" value={code} />
          <p>
            {replacesAnswers
              ? "Starting from these replaces the answers that you gave on this device."
              : "Make them yours: change what is different for you, and ask schools for information."}
          </p>
          <SubmitButton>
            {replacesAnswers ? "Replace my answers with these" : "Start my own match from these answers"}
          </SubmitButton>
        </form>
      </section>
      {matches.length > 0 ? (
        <section aria-labelledby="programs" className={styles.programs}>
          <h2 id="programs">
            {found > matches.length ? `The first ${matches.length} programs by score` : "Programs by score"}
          </h2>
          <ol className={styles.list}>
            {matches.map((match) => (
              <MatchCard
                key={match.program.id}
                match={match}
                answers={answersByCriterion(walk)}
                origin={origin}
              />
            ))}
          </ol>
        </section>
      ) : (
        <EmptyState title="No program fits all of these answers">
          <p>Start from them, and you see what comes near and which answer keeps it out.</p>
        </EmptyState>
      )}
    </Page>
  );
}
