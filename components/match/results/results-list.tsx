import { SubmitButton } from "#components/forms/submit-button.tsx";
import { Button } from "#components/ui/button.tsx";
import type { CriterionKey, Match } from "#lib/match/ranking.ts";
import { paths } from "#lib/platform/paths.ts";
import type { SchoolAvailability } from "./card-controls.tsx";
import { countWords } from "./count-words.ts";
import { ListForm } from "./list-form.tsx";
import { MatchCard } from "./match-card.tsx";
import styles from "./results-list.module.css";
import { MOST_SHOWN, PAGE_SIZE, type ResultsView, viewQuery } from "./view.ts";

/**
 * The matches in the order of their scores, in one form: ticked programs go on to the request. "Show more"
 * is a button of the same form, so that ticks survive it without script.
 */
export function ResultsList({
  matches,
  total,
  view,
  chosen,
  compared,
  savedIds,
  answers,
  availability,
  sites,
  origin,
  maxSchools,
}: {
  /** Those on the page, best first. */
  matches: readonly Match[];
  /** How many are in view. */
  total: number;
  view: ResultsView;
  /** Ids of programs ticked to be asked. */
  chosen: readonly string[];
  /** Slugs of programs ticked to be compared. */
  compared: readonly string[];
  /** Ids of kept programs. */
  savedIds: readonly string[];
  answers: Readonly<Record<CriterionKey, string | null>>;
  availability: ReadonlyMap<string, SchoolAvailability>;
  /** Own websites of schools that do not pay, by the school's id. */
  sites: ReadonlyMap<string, string>;
  origin: string;
  maxSchools: number;
}) {
  const last = matches.at(-1);
  const someTakeRequests = matches.some(({ program }) => availability.get(program.school.id)?.takesRequests);
  const more = Math.min(PAGE_SIZE, total - matches.length, MOST_SHOWN - matches.length);
  return (
    <ListForm
      method="post"
      action={paths.matchChoose()}
      className={styles.form}
      keepAction={paths.matchKeep()}
      outcome={`${savedIds.length} saved.`}
    >
      <input type="hidden" name="view" value={viewQuery(view)} />
      <ol className={styles.list}>
        {matches.map((match) => (
          <MatchCard
            key={match.program.id}
            match={match}
            answers={answers}
            origin={origin}
            controls={{
              availability: availability.get(match.program.school.id) ?? UNKNOWN,
              site: sites.get(match.program.school.id) ?? null,
              isChosen: chosen.includes(match.program.id),
              isCompared: compared.includes(match.program.slug),
              isSaved: savedIds.includes(match.program.id),
            }}
          />
        ))}
      </ol>
      {last && more > 0 && (
        <div className={styles.more}>
          <p>
            {matches.length} of {countWords(total)} shown
          </p>
          <Button type="submit" variant="secondary" name="more" value={last.program.id}>
            Show {more} more
          </Button>
        </div>
      )}
      {more <= 0 && total > matches.length && (
        <p>
          The best {matches.length} of {countWords(total)} are shown. Filters, priorities and answers bring
          others up, and <a href={paths.matchWhy()}>any program can be looked up</a> with its place.
        </p>
      )}
      <div className={styles.ask}>
        <p className={styles.words}>
          {someTakeRequests ? (
            <>
              <strong className={styles.count}>Ask schools for information</strong>
              <span className={styles.hint}>
                Tick up to {maxSchools}. On the next page you say how each may reach you.
              </span>
            </>
          ) : (
            <span>
              None of the schools shown here takes requests through us today. Each program's page says how to
              reach its school.
            </span>
          )}
        </p>
        {matches.length > 1 && (
          <Button type="submit" variant="secondary" name="go" value="compare" className={styles.side}>
            Compare side by side
          </Button>
        )}
        {someTakeRequests && <SubmitButton>Ask for information</SubmitButton>}
      </div>
    </ListForm>
  );
}

const UNKNOWN: SchoolAvailability = { takesRequests: false, words: "Not taking requests here" };
