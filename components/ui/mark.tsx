import styles from "./mark.module.css";

/** The sign: two pages that meet on one line, as a reader's answers and a program do. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg
      className={styles.mark}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.ground} d="M4 5.5C8.6 4 12.8 4.7 16 7v20c-3.2-2.3-7.4-3-12-1.5z" />
      <path className={styles.fit} d="M28 5.5C23.4 4 19.2 4.7 16 7v20c3.2-2.3 7.4-3 12-1.5z" />
      <path className={styles.line} d="M8 16.2l5.6 4.3L24 10.5" />
    </svg>
  );
}
