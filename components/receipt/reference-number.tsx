import styles from "./reference-number.module.css";

/** "FM-7Q4K-2M9X", never broken over two lines. */
export function ReferenceNumber({ children }: { children: string }) {
  return <strong className={styles.number}>{children}</strong>;
}
