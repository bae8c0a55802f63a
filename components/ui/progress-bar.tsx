import styles from "./progress-bar.module.css";

/** How far along: the words say it, the bar repeats it. */
export function ProgressBar({ value, max, label }: { value: number; max: number; label: string }) {
  return (
    <div className={styles.progress}>
      <p className={styles.label} id="progress-label">
        {label}
      </p>
      <progress className={styles.bar} value={value} max={max} aria-labelledby="progress-label" />
    </div>
  );
}
