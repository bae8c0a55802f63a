import type { FactInWords } from "./figures-in-words.ts";
import styles from "./figures-list.module.css";

/** The figures that a reader compares, side by side where there is room. */
export function FiguresList({ facts }: { facts: readonly FactInWords[] }) {
  return (
    <dl className={styles.figures}>
      {facts.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note && <span className={styles.note}> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
