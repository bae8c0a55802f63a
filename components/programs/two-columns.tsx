import type { ReactNode } from "react";
import styles from "./two-columns.module.css";

/** Facts with an action beside them; on a phone the action comes first. */
export function TwoColumns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.aside}>{aside}</div>
      <div className={styles.main}>{children}</div>
    </div>
  );
}
