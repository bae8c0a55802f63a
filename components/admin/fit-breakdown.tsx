import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { StudentStanding } from "#lib/fit/views.ts";
import styles from "./fit-screen.module.css";

/** One student's breakdown: each criterion with its points, or each gate that keeps the program out. */
export function FitBreakdown({ student }: { student: StudentStanding }) {
  const { words, place, found, score, failed, criteria, asks } = student;
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <section id="breakdown" aria-label="Breakdown">
      <h2>For {words}</h2>
      {place === null ? (
        <>
          <p>
            Not in the list. {found === 1 ? "1 program fits" : `${found} programs fit`} this student. What
            keeps this one out:
          </p>
          <ul className={styles.reasons}>
            {failed.map(({ gate, reason, change }) => (
              <li key={gate}>
                {reason}{" "}
                <span className={styles.plain}>
                  {change
                    ? `It would not, had they answered otherwise: ${change.words}`
                    : "No other answer changes this."}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>
            Place {place} of {found}, score {Math.round(score ?? 0)} of 100.
          </p>
          {asks.length > 0 && (
            <p>
              A fact that could keep it out is not known, so it stands behind an equal known fit:{" "}
              {asks.join(" ")}
            </p>
          )}
          <Table caption="How the score came about">
            <thead>
              <tr>
                <HeadCell>Criterion</HeadCell>
                <HeadCell numeric>Points</HeadCell>
                <HeadCell numeric>Of</HeadCell>
                <HeadCell>Why</HeadCell>
              </tr>
            </thead>
            <tbody>
              {criteria.map(({ key, label, points, weight, reason, known }) => (
                <tr key={key}>
                  <HeadCell scope="row">{label}</HeadCell>
                  <Cell numeric>{points.toFixed(1)}</Cell>
                  <Cell numeric>{((100 * weight) / total).toFixed(1)}</Cell>
                  <Cell>
                    {reason}
                    {!known && " Not known counts half."}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </section>
  );
}
