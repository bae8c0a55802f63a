import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { MatchWalk } from "#lib/match/flow.ts";
import { paths } from "#lib/platform/paths.ts";
import { answerRows } from "./answer-rows.ts";
import styles from "./answers-review.module.css";

/** All answers by section, each with a way to change it, and the way to the matches. */
export function AnswersReview({ walk, fitting }: { walk: MatchWalk; fitting: number | null }) {
  const rows = answerRows(walk);
  const needed = walk.path.find((step) => step.needed && !(step.key in walk.relevant));
  return (
    <>
      <h1 className={styles.title}>Check your answers</h1>
      {walk.progress.sections
        .filter(({ total }) => total > 0)
        .map(({ key, label }) => (
          <section key={key} aria-labelledby={`section-${key}`}>
            <h2 id={`section-${key}`} className={styles.heading}>
              {label}
            </h2>
            <SummaryList
              items={rows
                .filter((row) => row.section === key)
                .map((row) => ({
                  term: row.label,
                  value: row.words ?? <span className={styles.none}>Not answered</span>,
                  action: {
                    href: paths.matchQuestion(row.key, "review"),
                    label: row.words === null ? "Answer" : "Change",
                    about: row.label.toLowerCase(),
                  },
                }))}
            />
          </section>
        ))}
      {needed ? (
        <Notice tone="warning" title="One answer is still needed">
          <p>
            Your matches need it: <a href={paths.matchQuestion(needed.key, "review")}>{needed.question}</a>
          </p>
        </Notice>
      ) : (
        <div className={styles.end}>
          <ButtonLink href={paths.matchResults()} size="large">
            {fitting === 0 ? "Show what comes near" : `Show my ${fitting === 1 ? "match" : "matches"}`}
          </ButtonLink>
          <p className={styles.note}>
            {fitting === 0
              ? "No program fits all of these answers. We show what comes near, and which answer keeps it out."
              : `${fitting === 1 ? "1 program fits" : `${fitting} programs fit`} your answers. You give no name to see ${fitting === 1 ? "it" : "them"}.`}
          </p>
        </div>
      )}
    </>
  );
}
