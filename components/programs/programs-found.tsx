import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { PublicFilter } from "#lib/catalogue/public-filter.ts";
import type { ListedProgram } from "#lib/catalogue/public-views.ts";
import { findState } from "#lib/places/states.ts";
import type { PageOf } from "#lib/platform/keyset.ts";
import { paths } from "#lib/platform/paths.ts";
import { filterFields, filterWords, programCount } from "./filter-words.ts";
import { ProgramList } from "./program-list.tsx";
import styles from "./programs-found.module.css";

interface ProgramsFoundProps {
  filter: PublicFilter;
  count: number;
  page: PageOf<ListedProgram>;
  /** For an empty list: what is there with one choice less. */
  wider: readonly { words: string; filter: PublicFilter; count: number }[];
}

/** One page of the list of programs: how many, in which order and why, and the ways on. */
export function ProgramsFound({ filter, count, page, wider }: ProgramsFoundProps) {
  const about = filterWords(filter);
  const state = filter.state && findState(filter.state)?.name;
  const hrefOf = (after: string | null) => after && paths.programs({ ...filterFields(filter), after });
  return (
    <section className={styles.found} aria-labelledby="found">
      <h2 id="found" className={styles.count}>
        {programCount(count)}
        {about && `: ${about}`}
      </h2>
      {page.rows.length > 0 ? (
        <>
          <div className={styles.about}>
            <p>
              In order of their names. Whether a school pays us plays no part.{" "}
              <a href={paths.advertiserDisclosure()}>Who pays, and for what</a>
            </p>
            {state && (
              <p>
                These take online students who live in {state}, or have a campus there. Where that is not
                known, the program says what to ask.
              </p>
            )}
          </div>
          <ProgramList programs={page.rows} label="Programs" />
          {(page.previous || page.next) && (
            <Pagination previousHref={hrefOf(page.previous)} nextHref={hrefOf(page.next)} />
          )}
          <p className={styles.match}>
            <a href={paths.matchStart(filterFields(filter))}>Match me</a> puts programs in the order in which
            they fit you, with reasons.
          </p>
        </>
      ) : (
        <Nothing filter={filter} count={count} wider={wider} />
      )}
    </section>
  );
}

function Nothing({ filter, count, wider }: Pick<ProgramsFoundProps, "filter" | "count" | "wider">) {
  if (count > 0)
    return (
      <EmptyState
        title="This page of the list is empty"
        action={
          <ButtonLink variant="secondary" href={paths.programs(filterFields(filter))}>
            Start from the first program
          </ButtonLink>
        }
      >
        <p>The list has become shorter since the address was made.</p>
      </EmptyState>
    );
  return (
    <EmptyState
      title="No program here fits these choices"
      action={
        <ButtonLink variant="secondary" href={paths.matchStart(filterFields(filter))}>
          Match me
        </ButtonLink>
      }
    >
      <p>
        This list holds the programs that this site knows of; there are others. Match me also shows what comes
        near.
      </p>
      {wider.length > 0 && (
        <ul className={styles.wider}>
          {wider.map((way) => (
            <li key={way.words}>
              <a href={paths.programs(filterFields(way.filter))}>{way.words}</a>: {programCount(way.count)}
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}
