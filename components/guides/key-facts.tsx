import type { KeyFact } from "#lib/guides/key-facts.ts";
import { FigureData } from "./figure-data.tsx";
import styles from "./key-facts.module.css";

/** The few figures that most readers come for, each with what it is and its year. */
export function KeyFacts({ facts }: { facts: readonly KeyFact[] }) {
  return (
    <section className={styles.facts} aria-labelledby="key-facts">
      <h2 id="key-facts" className={styles.title}>
        At a glance
      </h2>
      <dl className={styles.list}>
        {facts.map(({ label, figure, note }) => (
          <div key={`${label} ${note}`} className={styles.fact}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>
              <FigureData figure={figure} />
            </dd>
            <dd className={styles.note}>{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
