import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { KeptProgram } from "#lib/catalogue/kept-program.ts";
import type { MatchWalk } from "#lib/match/flow.ts";
import type { Field } from "#lib/match/question.ts";
import type { Match, NearMisses, Ranking } from "#lib/match/ranking.ts";
import { dayWords } from "#lib/platform/dates.ts";
import { paths } from "#lib/platform/paths.ts";
import { answerRows } from "../answer-rows.ts";
import { ClearAnswers } from "../clear-answers.tsx";
import { LinkForm, type LinkFormProps } from "../link-form.tsx";
import { answersByCriterion } from "./answers-by-criterion.ts";
import { CampusMap } from "./campus-map.tsx";
import type { CampusDot } from "./campuses.ts";
import type { SchoolAvailability } from "./card-controls.tsx";
import { countWords } from "./count-words.ts";
import type { FilterCounts } from "./filter-counts.ts";
import { LastingDisclosure } from "./lasting-disclosure.tsx";
import { LeftOut } from "./left-out.tsx";
import styles from "./match-results.module.css";
import { NearMissList } from "./near-misses.tsx";
import { PoolSwitch } from "./pool-switch.tsx";
import { PrioritiesForm } from "./priorities-form.tsx";
import { ResultsDisclosure } from "./results-disclosure.tsx";
import { ResultsFilters } from "./results-filters.tsx";
import { ResultsList } from "./results-list.tsx";
import { SavedPrograms } from "./saved-programs.tsx";
import { ShareList } from "./share-list.tsx";
import type { Standing } from "./standing.ts";
import { isFiltered, type ResultsView, viewQuery } from "./view.ts";

export interface MatchResultsProps {
  walk: MatchWalk;
  ranking: Pick<Ranking, "found" | "leftOut">;
  /** What the filters saw of every match. */
  counts: FilterCounts;
  /** ISO day. */
  today: string;
  /** Those of them that are on the page, best first. */
  shown: readonly Match[];
  /** Campuses of those on the page; empty without a place. */
  campuses: readonly CampusDot[];
  nearMisses: NearMisses;
  view: ResultsView;
  /** The subject in words when no match teaches exactly that; else null. */
  nearOnly: string | null;
  /** Ids of programs ticked to be asked. */
  chosen: readonly string[];
  /** Slugs of programs ticked to be compared. */
  compared: readonly string[];
  /** What the reader keeps. */
  saved: readonly Standing[];
  /** Kept programs that did not take part in this list. */
  absent: readonly KeptProgram[];
  /** What was wrong with the ticks. */
  problem: string | null;
  availability: ReadonlyMap<string, SchoolAvailability>;
  maxSchools: number;
  /** Own websites of schools that do not pay, by the school's id. */
  sites: ReadonlyMap<string, string>;
  /** The advertiser's disclosure for this list, ready to show. */
  notice: string;
  /** Whether programs of schools that pay nothing took part. */
  includesOpen: boolean;
  priorities: { fields: readonly Field[]; values: Readonly<Record<string, string | readonly string[]>> };
  /** Of the site, for a list on paper. */
  origin: string;
  /** The list's address for others. */
  shareLink: string;
  /** The form for a link by mail; null where this installation sends none. */
  link: Omit<LinkFormProps, "returnTo"> | null;
  /** Whether the side panels start open: there is room beside the list. */
  hasRoom: boolean;
}

/** Everything that the match found, from what the score means to what was left out. */
export function MatchResults(props: MatchResultsProps) {
  const { walk, ranking, view, shown, nearMisses, problem, notice, priorities, hasRoom, saved, absent } =
    props;
  const { found } = ranking;
  const { inView } = props.counts;
  const askable = shown.filter(({ program }) => props.availability.get(program.school.id)?.takesRequests);
  const outcome = listInWords(inView, found, shown[0]);
  const answered = answerRows(walk).filter(({ words }) => words !== null);
  return (
    <div className={styles.page}>
      {problem && <ErrorSummary errors={[{ name: firstChoice(askable), message: problem }]} />}
      <header className={styles.header}>
        <h1>{title(found)}</h1>
        {found > 0 && (
          <div className={styles.rule}>
            <p>
              Each program has a score from 0 to 100: how well its facts fit your answers, weighted by what
              matters to you. <strong>The order is by score and by nothing else.</strong> Equal scores stand
              in an order drawn by lot for your visit.
            </p>
          </div>
        )}
        {found > 0 && props.nearOnly && (
          <p>
            <strong>None of them teaches exactly {props.nearOnly}.</strong> They teach what is near it.
            {!props.includesOpen && " Schools that do not pay us may: you can take them in below."}
          </p>
        )}
        <ul className={styles.more}>
          <li>
            <a href={paths.howMatchingWorks()}>How matching works</a>
          </li>
          <li>
            <a href={paths.matchWhy()}>Why isn’t a program here?</a>
          </li>
        </ul>
        <p className={styles.printed}>
          Printed on {dayWords(props.today)} from {props.origin}. Prices, dates and places are for the answers
          on this page; ask each school to confirm them.
        </p>
        <ResultsDisclosure text={notice}>
          {props.includesOpen && (
            <p>
              Schools that pay us tell us more of their programs. What is not known of a program counts half,
              so one of which little is known seldom comes first, however good it is.
            </p>
          )}
          <PoolSwitch includesOpen={props.includesOpen} view={viewQuery(view)} />
        </ResultsDisclosure>
      </header>
      {inView > 0 && (
        <p className={styles.jump}>
          <a href="#programs">Go to the programs</a>
        </p>
      )}
      <div className={styles.columns}>
        <aside className={styles.side} aria-label="Priorities, filters, saved programs and answers">
          {found > 0 && (
            <>
              <Disclosure summary="What matters most to you" open={hasRoom}>
                <PrioritiesForm {...priorities} outcome={`Scored again. ${outcome}`} />
              </Disclosure>
              <LastingDisclosure
                summary={isFiltered(view) ? "Filters (on)" : "Filters"}
                open={hasRoom || isFiltered(view)}
              >
                <ResultsFilters view={view} counts={props.counts} today={props.today} outcome={outcome} />
              </LastingDisclosure>
            </>
          )}
          <Disclosure id="saved" summary={`Saved (${saved.length + absent.length})`} open={hasRoom}>
            <SavedPrograms saved={saved} absent={absent} found={found} />
          </Disclosure>
          <Disclosure id="answers" summary={`Your answers (${answered.length})`} open={hasRoom}>
            <SummaryList
              className={styles.answers}
              items={answered.map(({ key, label, words }) => ({
                term: label,
                value: words,
                action: {
                  href: paths.matchQuestion(key, "results"),
                  label: "Change",
                  about: label.toLowerCase(),
                },
              }))}
            />
            <div className={styles.moreAnswers}>
              <a href={paths.matchReview()}>All questions</a>
              <ClearAnswers />
            </div>
          </Disclosure>
          <Disclosure summary="Share or print this list">
            <ShareList link={props.shareLink} />
          </Disclosure>
        </aside>
        <div className={styles.main}>
          {inView > 0 && (
            <>
              <h2 id="programs" tabIndex={-1} className={styles.count}>
                {isFiltered(view)
                  ? `${countWords(inView)} of ${countWords(found)} programs in view`
                  : "Programs by score"}
              </h2>
              {props.campuses.length > 0 && (
                <Disclosure summary={`Campuses on a map (${props.campuses.length})`}>
                  <CampusMap campuses={props.campuses} />
                </Disclosure>
              )}
              <ResultsList
                {...props}
                matches={shown}
                total={inView}
                answers={answersByCriterion(walk)}
                savedIds={saved.map(({ explained }) => explained.program.id)}
              />
            </>
          )}
          {found > 0 && inView === 0 && (
            <EmptyState
              title="No match passes these filters"
              action={<ButtonLink href={paths.matchResults()}>Remove filters</ButtonLink>}
            >
              <p>Your {countWords(found)} matches are still there; the filters only hide them.</p>
            </EmptyState>
          )}
          {found === 0 && (
            <EmptyState
              title="No program fits all of your answers"
              action={<ButtonLink href={paths.matchReview()}>Change my answers</ButtonLink>}
            >
              <p>
                We have no program here that passes every one of your answers, and we show none that does not.
                {nearMisses.found > 0
                  ? " Below is what comes near, with the one answer that keeps it out."
                  : " Another subject, level or format may bring some in."}
              </p>
            </EmptyState>
          )}
          <NearMissList
            {...nearMisses}
            title={found === 0 ? "What comes near" : "Close, but one answer keeps them out"}
          />
          <LeftOut counts={ranking.leftOut} />
          {props.link && (
            <div className={styles.link}>
              <LinkForm {...props.link} returnTo="results" />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function title(found: number): string {
  if (found === 0) return "No program fits all of your answers";
  return found === 1 ? "1 program fits your answers" : `${countWords(found)} programs fit your answers`;
}

/** The list in a sentence, for those who changed something and do not see it. */
function listInWords(inView: number, found: number, first: Match | undefined): string {
  if (!first) return `None of ${countWords(found)} programs in view.`;
  const count =
    inView === found
      ? `${countWords(found)} in the list`
      : `${countWords(inView)} of ${countWords(found)} in view`;
  return `${count}. First: ${first.program.name}, ${first.program.school.name}, ${Math.round(first.score)} of 100.`;
}

const firstChoice = (matches: readonly Match[]) => `choose-${matches[0]?.program.id ?? ""}`;
