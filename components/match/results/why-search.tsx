import { Badge, DemoLabel } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { isMatch } from "#lib/match/explain.ts";
import { LEVEL_WORDS } from "#lib/match/questions/level.ts";
import { paths } from "#lib/platform/paths.ts";
import { countWords } from "./count-words.ts";
import { FailedGates } from "./failed-gates.tsx";
import { placeWords, type Standing } from "./standing.ts";
import styles from "./why.module.css";
import { WhyForm } from "./why-form.tsx";

interface WhySearchProps {
  query: string;
  /** A program was asked for that there is no more. */
  isGone: boolean;
  /** How many programs the words find. */
  count: number;
  /** The first of them. */
  standings: readonly Standing[];
  /** How many programs are in the list. */
  found: number;
}

/** "Why isn't X here?": any program by name, with its place or with everything that keeps it out. */
export function WhySearch({ query, isGone, count, standings, found }: WhySearchProps) {
  return (
    <Page
      title="Why isn’t it here?"
      lead="Look up any program. You see its place in your list, or each answer that keeps it out."
      trail={
        <p>
          <a href={paths.matchResults()}>Back to your matches</a>
        </p>
      }
    >
      <WhyForm query={query} label="Program or school" />
      {isGone && <p>That program is not offered here any more. Look for another one by its name.</p>}
      {query !== "" && count === 0 && (
        <EmptyState title={`We know no program or school called “${query}”`}>
          <p>
            Try one word of its name, or look through <a href={paths.programs()}>all programs</a>. A school
            that is missing is not in our list of schools; that says nothing about how good it is.{" "}
            <a href={paths.howMatchingWorks()}>How matching works</a>
          </p>
        </EmptyState>
      )}
      {count > 0 && (
        <section className={styles.section} aria-labelledby="found">
          <h2 id="found">
            {count === 1 ? "1 program" : `${countWords(count)} programs`} for “{query}”
          </h2>
          {count > standings.length && (
            <p className={styles.about}>The first {standings.length}. One more word narrows them down.</p>
          )}
          <ul className={styles.standings}>
            {standings.map((standing) => (
              <FoundProgram key={standing.explained.program.id} {...standing} found={found} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function FoundProgram({ place, explained, found }: Standing & { found: number }) {
  const { program } = explained;
  return (
    <li className={styles.standing}>
      <h3>
        <a href={paths.program(program.slug)}>{program.name}</a>
      </h3>
      <p className={styles.school}>
        {program.school.name} <Badge>{LEVEL_WORDS[program.level]}</Badge> {program.isDemo && <DemoLabel />}
      </p>
      {isMatch(explained) && place !== null ? (
        <p>
          <strong>{placeWords(place, found)}</strong>, with {Math.round(explained.score)} of 100 points.
        </p>
      ) : (
        !isMatch(explained) && (
          <>
            <p>
              <strong>Not in your list.</strong>
            </p>
            <FailedGates failed={explained.failed} />
          </>
        )
      )}
      <p>
        <a href={paths.matchWhy({ program: program.slug })}>
          {place === null ? "What would bring it in" : "How its score came about"}
          <VisuallyHidden>: {program.name}</VisuallyHidden>
        </a>
      </p>
    </li>
  );
}
