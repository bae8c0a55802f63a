import type { ReactNode } from "react";
import styles from "./body-list.module.css";

/** A directory of professional bodies. */
export function BodyList({ children }: { children: ReactNode }) {
  return <dl className={styles.list}>{children}</dl>;
}

export function Body({ name, full, children }: { name: string; full: string; children: ReactNode }) {
  return (
    <div className={styles.body}>
      <dt>
        <span className={styles.name}>{name}</span> <span className={styles.full}>{full}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
