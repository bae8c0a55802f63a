import type { ReactNode } from "react";
import styles from "./visually-hidden.module.css";

/** For those who listen: read aloud, not shown. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
