import type { ChangeWords } from "#lib/catalogue/field-words.ts";
import styles from "./change-list.module.css";

/** What an edit changed, field by field. */
export function ChangeList({ changes }: { changes: readonly ChangeWords[] }) {
  return (
    <ul className={styles.list}>
      {changes.map(({ field, label, before, after }) => (
        <li key={field}>
          <span className={styles.label}>{label}</span>
          {after === null ? " changed" : `: ${after}`}
          {before !== null && <span className={styles.before}> (was {before})</span>}
        </li>
      ))}
    </ul>
  );
}
