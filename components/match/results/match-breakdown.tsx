import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { criteria as rules } from "#lib/match/criteria/criteria.ts";
import type { CriterionKey, CriterionResult } from "#lib/match/ranking.ts";
import styles from "./match-breakdown.module.css";

const RULES = new Map(rules.map(({ key, rule }) => [key, rule]));

/** How a score came about: for each criterion the answer, the program's facts and the points. */
export function MatchBreakdown({
  criteria,
  answers,
  headings: Heading = "h4",
}: {
  criteria: readonly CriterionResult[];
  answers: Readonly<Record<CriterionKey, string | null>>;
  /** One below what stands above. */
  headings?: "h3" | "h4";
}) {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <>
      <ol className={styles.criteria}>
        {criteria.map((criterion) => (
          <li key={criterion.key} className={styles.criterion}>
            <div className={styles.head}>
              <Heading className={styles.name}>{criterion.label}</Heading>
              <p className={styles.points}>
                <strong>{onePlace(criterion.points)}</strong> of {onePlace((100 * criterion.weight) / total)}{" "}
                points
              </p>
            </div>
            <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect className={styles.track} width="100" height="4" />
              <rect className={styles.fill} width={Math.round(criterion.score * 100)} height="4" />
            </svg>
            <p>
              {criterion.reason}
              {!criterion.known && <span className={styles.unknown}> What is not known counts half.</span>}
            </p>
            <dl className={styles.facts}>
              {answers[criterion.key] !== null && (
                <div>
                  <dt>Your answer</dt>
                  <dd>{answers[criterion.key]}</dd>
                </div>
              )}
              {criterion.facts.map((fact) => (
                <div key={`${fact.label} ${fact.value}`}>
                  <dt>
                    <VisuallyHidden>The program: </VisuallyHidden>
                    {fact.label}
                  </dt>
                  <dd>{fact.value}</dd>
                </div>
              ))}
              <div>
                <dt>Rule</dt>
                <dd>{RULES.get(criterion.key)}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ol>
      <p className={styles.sum}>
        All points together are the score. Criteria that your answers say nothing about carry no points.
      </p>
    </>
  );
}

/** Points to one decimal place: rounded to whole ones, their sum would seem wrong. */
const onePlace = (points: number) => points.toFixed(1);
