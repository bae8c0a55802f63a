import { classNames } from "./class-names.ts";
import styles from "./score-meter.module.css";

/** A score from 0 to 100 as a number with a bar; `label` says of what ("Match", "Cost"). */
export function ScoreMeter({
  score,
  label,
  size = "medium",
}: {
  score: number;
  label: string;
  size?: "medium" | "small";
}) {
  const shown = Math.round(score);
  return (
    <div className={classNames(styles.meter, styles[size])}>
      <p className={styles.words}>
        <span className={styles.label}>{label}</span>{" "}
        <span className={styles.figure}>
          <span className={styles.number}>{shown}</span> <span className={styles.outOf}>out of 100</span>
        </span>
      </p>
      <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.track} width="100" height="4" />
        <rect className={styles.fill} width={shown} height="4" />
      </svg>
    </div>
  );
}
