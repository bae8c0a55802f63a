import type { KeyFigure } from "./key-figures.ts";
import styles from "./key-figures-list.module.css";

/** What a reader asks first, side by side; two abreast on a phone. */
export function KeyFiguresList({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, note }) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>
            {value}
            {note && <span className={styles.note}> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
