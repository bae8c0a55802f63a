import { Card } from "#components/ui/card.tsx";
import { ScoreMeter } from "#components/ui/score-meter.tsx";
import styles from "./example-match.module.css";

/** What a match looks like, for readers who have not answered anything yet. Says that it is an example. */
export function ExampleMatch() {
  return (
    <figure className={styles.example}>
      <figcaption className={styles.caption}>How a match explains itself (an example)</figcaption>
      <Card className={styles.card}>
        <ScoreMeter score={78} label="Fit with your answers" />
        <dl className={styles.reasons}>
          <div>
            <dt className={styles.good}>Speaks for it</dt>
            <dd>Taught online in the evenings, as you asked.</dd>
            <dd>$9,400 in all, within your budget of $10,000.</dd>
          </div>
          <div>
            <dt className={styles.bad}>Speaks against it</dt>
            <dd>Takes 18 months. You hoped for 12.</dd>
          </div>
          <div>
            <dt className={styles.open}>Ask the school</dt>
            <dd>Whether your 15 credits count. We do not know.</dd>
          </div>
        </dl>
      </Card>
    </figure>
  );
}
