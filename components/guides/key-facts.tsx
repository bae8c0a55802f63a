import styles from "./key-facts.module.css";

export interface KeyFact {
  label: string;
  value: string;
  note: string;
}

/** The few figures that most readers come for, each with what it is and its year. */
export function KeyFacts({ facts, source }: { facts: readonly KeyFact[]; source: string }) {
  return (
    <section className={styles.facts} aria-labelledby="key-facts">
      <h2 id="key-facts" className={styles.title}>
        At a glance
      </h2>
      <dl className={styles.list}>
        {facts.map((fact) => (
          <div key={fact.note} className={styles.fact}>
            <dt className={styles.label}>{fact.label}</dt>
            <dd className={styles.value}>{fact.value}</dd>
            <dd className={styles.note}>{fact.note}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.source}>{source}</p>
    </section>
  );
}
