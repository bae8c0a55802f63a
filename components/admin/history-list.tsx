import type { HistoryEntry } from "#lib/access/history.ts";
import { changeWords } from "#lib/catalogue/field-words.ts";
import { ChangeList } from "./change-list.tsx";
import styles from "./history-list.module.css";
import { Moment } from "./moment.tsx";

/** "program.updated" as "updated". */
const verb = (action: string) => (action.split(".").at(-1) ?? action).replaceAll("_", " ");

/** Who did what to a record, newest first. */
export function HistoryList({
  entries,
  title = "History",
}: {
  entries: readonly HistoryEntry[];
  title?: string;
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
              <span className={styles.who}>{entry.actorName ?? "The system"}</span> {verb(entry.action)}{" "}
              <span className={styles.when}>
                <Moment at={entry.at} />
              </span>
              <ChangeList changes={entry.action.endsWith(".created") ? [] : changeWords(entry.change)} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
