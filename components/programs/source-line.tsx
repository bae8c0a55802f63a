import { type FactSource, isOverAYearOld } from "#lib/catalogue/fact-sources.ts";
import { dayWords } from "#lib/platform/dates.ts";
import styles from "./source-line.module.css";

/** Where facts come from and the day they were checked; says so when that was more than a year ago. */
export function SourceLine({ sources, today }: { sources: readonly FactSource[]; today: string }) {
  if (sources.length === 0) return null;
  const isOld = sources.some(({ asOf }) => isOverAYearOld(asOf, today));
  return (
    <p className={styles.source}>
      {sources.length === 1 ? "Source: " : "Sources: "}
      {sources.map(({ source, asOf }, index) => (
        <span key={`${source} ${asOf}`}>
          {index > 0 && "; "}
          {source}, checked <time dateTime={asOf}>{dayWords(asOf)}</time>
        </span>
      ))}
      {isOld && <span className={styles.old}>. Over a year ago: ask the school whether it still holds</span>}
    </p>
  );
}
