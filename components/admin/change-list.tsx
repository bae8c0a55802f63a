import type { ChangeWords } from "#lib/catalogue/field-words.ts";
import styles from "./change-list.module.css";

/** What an edit changed, field by field. */
export function ChangeList({
  changes,
  isNew = false,
}: {
  changes: readonly ChangeWords[];
  /** Nothing was there before. */
  isNew?: boolean;
}) {
  return (
    <ul className={styles.list}>
      {changes.map(({ field, label, before, after }) => (
        <li key={field}>
          <span className={styles.label}>{label}</span>
          {after === null ? " changed" : `: ${after}`}
          {before !== null && !isNew && <span className={styles.before}> (was {before})</span>}
        </li>
      ))}
    </ul>
  );
}
