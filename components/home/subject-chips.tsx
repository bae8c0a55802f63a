import { paths } from "#lib/platform/paths.ts";
import styles from "./subject-chips.module.css";

/** Subjects to start the match with, each a plain link. */
export function SubjectChips({ subjects }: { subjects: readonly { key: string; label: string }[] }) {
  return (
    <ul className={styles.chips}>
      {subjects.map(({ key, label }) => (
        <li key={key}>
          <a className={styles.chip} href={paths.matchStart({ subject: key })}>
            {label}
          </a>
        </li>
      ))}
      <li>
        <a className={styles.unsure} href={paths.match()}>
          I am not sure yet
        </a>
      </li>
    </ul>
  );
}
