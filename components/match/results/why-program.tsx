import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { ScoreMeter } from "#components/ui/score-meter.tsx";
import type { Counterfactual } from "#lib/match/counterfactuals.ts";
import { isMatch } from "#lib/match/explain.ts";
import type { MatchWalk } from "#lib/match/flow.ts";
import { dayWords } from "#lib/platform/dates.ts";
import { paths } from "#lib/platform/paths.ts";
import { answersByCriterion } from "./answers-by-criterion.ts";
import type { SchoolAvailability } from "./card-controls.tsx";
import { ChangeForm } from "./change-form.tsx";
import { FailedGates } from "./failed-gates.tsx";
import { figuresInWords } from "./figures-in-words.ts";
import { FiguresList } from "./figures-list.tsx";
import { MatchBreakdown } from "./match-breakdown.tsx";
import { OwnSite } from "./own-site.tsx";
import { placeWords, type Standing } from "./standing.ts";
import styles from "./why.module.css";
import { WhyForm } from "./why-form.tsx";

interface WhyProgramProps extends Standing {
  found: number;
  walk: MatchWalk;
  counterfactuals: readonly Counterfactual[];
  availability: SchoolAvailability | null;
  /** The own website of a school that does not pay us. */
  site: string | null;
}

/** One program: its place and how its score came about, or what keeps it out, and what would change that. */
export function WhyProgram(props: WhyProgramProps) {
  const { place, explained, found, walk, counterfactuals, availability } = props;
  const { program } = explained;
  return (
    <Page
      title={program.name}
      trail={
        <p>
          <a href={paths.matchResults()}>Back to your matches</a>
        </p>
      }
      lead={
        <>
          {program.school.name}.{" "}
          {place === null ? "Not in your list." : `${placeWords(place, found)}, by score.`}
        </>
      }
    >
      {isMatch(explained) ? (
        <>
          <div className={styles.score}>
            <ScoreMeter score={explained.score} label="Match" />
          </div>
          <FiguresList facts={figuresInWords(program, explained.figures)} />
          <p className={styles.actions}>
            {availability?.takesRequests ? (
              <ButtonLink href={paths.request([program.id])}>Ask {program.school.name}</ButtonLink>
            ) : program.pool === "open" ? (
              <span>
                <OwnSite school={program.school.name} site={props.site} />
              </span>
            ) : (
              <span>{availability?.words ?? "Not taking requests here"}</span>
            )}
            <a href={paths.program(program.slug)}>All facts about this program</a>
          </p>
        </>
      ) : (
        <section className={styles.section} aria-labelledby="kept-out">
          <h2 id="kept-out">What keeps it out</h2>
          <FailedGates failed={explained.failed} />
          <p>
            <a href={paths.program(program.slug)}>All facts about this program</a>
          </p>
        </section>
      )}
      <section className={styles.section} aria-labelledby="changes">
        <h2 id="changes">What would change its place</h2>
        {counterfactuals.length > 0 ? (
          <>
            <p className={styles.about}>
              We ranked all programs again, each time with one other answer of yours. Change an answer only if
              it is true for you.
            </p>
            <ul className={styles.changes}>
              {counterfactuals.map(({ question, answer, words }) => (
                <li key={question}>
                  <ChangeForm question={question} answer={answer} label="Use this answer">
                    {words}
                  </ChangeForm>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>
            {place === 1
              ? "It is first already."
              : place === null
                ? "No other single answer would bring it into your list."
                : "No other single answer would move it up by much."}
          </p>
        )}
      </section>
      {isMatch(explained) && (
        <section className={styles.section} aria-labelledby="points">
          <h2 id="points">How its score came about</h2>
          <MatchBreakdown criteria={explained.criteria} answers={answersByCriterion(walk)} headings="h3" />
        </section>
      )}
      <p className={styles.about}>
        Facts: {program.factsSource}, as of {dayWords(program.factsAsOf)}.
        {program.resultsSource && ` Results data: ${program.resultsSource}.`}
      </p>
      <WhyForm query="" label="Look up another program" />
    </Page>
  );
}
