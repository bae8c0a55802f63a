import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { paths } from "#lib/platform/paths.ts";
import { WORK_KINDS } from "#lib/upkeep/schema.ts";
import type { WorkPage } from "#lib/upkeep/views.ts";
import { DoneNotice } from "./done-notice.tsx";
import { ListPages } from "./list-pages.tsx";
import { WorkRows } from "./work-rows.tsx";
import styles from "./work-screen.module.css";
import { EXPIRED_WORDS, WORK_WORDS } from "./work-words.ts";

interface WorkScreenProps {
  work: WorkPage;
  mayWrite: boolean;
  done: unknown;
  confirm: (input: unknown) => Promise<FormFailure<unknown>>;
}

/** What of the catalogue needs somebody's care, a kind at a time. */
export function WorkScreen({ work, mayWrite, done, confirm }: WorkScreenProps) {
  const { kind, counts, expiry, rows, previous, next } = work;
  const { title, about } = WORK_WORDS[kind];
  const lasting = Object.entries(expiry)
    .map(([fact, days]) => `${EXPIRED_WORDS[fact as keyof typeof expiry]} ${days} days`)
    .join(", ");
  return (
    <Page title="Upkeep" lead="What of the catalogue needs somebody to look at it." width="wide">
      <nav aria-label="Kinds of upkeep" className={styles.tabs}>
        {WORK_KINDS.map((each) => (
          <a
            key={each}
            className={styles.tab}
            href={paths.admin.stale(each)}
            aria-current={each === kind ? "page" : undefined}
          >
            {WORK_WORDS[each].title} ({counts[each].toLocaleString("en-US")})
          </a>
        ))}
      </nav>
      <DoneNotice done={done} />
      <section aria-label={title}>
        <h2>{title}</h2>
        <p className={styles.note}>{about}</p>
        {kind === "facts" && <p className={styles.note}>Facts count as true for: {lasting}.</p>}
        {rows.length === 0 ? (
          <EmptyState title="Nothing waits here">
            <p>All is looked after.</p>
          </EmptyState>
        ) : (
          <WorkRows key={rows[0]?.id} kind={kind} rows={rows} mayWrite={mayWrite} confirm={confirm} />
        )}
        <ListPages path={paths.admin.stale()} filter={{ kind }} previous={previous} next={next} />
      </section>
    </Page>
  );
}
