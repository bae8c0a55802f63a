import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { HistoryEntry } from "#lib/access/history.ts";
import { changeWords } from "#lib/catalogue/field-words.ts";
import { ChangeList } from "./change-list.tsx";
import styles from "./history-list.module.css";
import { Moment } from "./moment.tsx";

/** "program.updated" as "updated". */
export const eventVerb = (action: string) => (action.split(".").at(-1) ?? action).replaceAll("_", " ");

/** Whether the event made the record what it then was. */
const hasState = ({ action, change }: HistoryEntry) =>
  change.version !== undefined || action.endsWith(".created");

/** Who did what to a record, newest first. */
export function HistoryList({
  entries,
  title = "History",
  pastPath,
}: {
  entries: readonly HistoryEntry[];
  title?: string;
  /** The page that shows the record as it stood after an event; without it there is none. */
  pastPath?: (eventId: string) => string;
}) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {entries.length === 0 ? (
        <p className={styles.nothing}>Nothing yet.</p>
      ) : (
        <ol className={styles.list}>
          {entries.map((entry) => (
            <li key={entry.id} className={styles.entry}>
              <span className={styles.who}>{entry.actorName ?? "The system"}</span> {eventVerb(entry.action)}{" "}
              <span className={styles.when}>
                <Moment at={entry.at} />
              </span>
              {pastPath && hasState(entry) && (
                <>
                  {" "}
                  <a href={pastPath(entry.id)}>
                    As it stood<VisuallyHidden> then, after {entry.actorName ?? "the system"}</VisuallyHidden>
                  </a>
                </>
              )}
              {entry.reason && <p className={styles.reason}>{entry.reason}</p>}
              <ChangeList changes={entry.action.endsWith(".created") ? [] : changeWords(entry.change)} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
