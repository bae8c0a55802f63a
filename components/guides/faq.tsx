import type { ReactNode } from "react";
import type { Attributes } from "#lib/guides/components.ts";
import styles from "./faq.module.css";

/** Questions that readers ask; each answer opens when asked for, and all stand open on paper. */
export function Faq({ children }: { children: ReactNode }) {
  return <div className={styles.faq}>{children}</div>;
}

export function Question({ ask, children }: Attributes<"Question"> & { children: ReactNode }) {
  return (
    <details className={styles.question}>
      <summary className={styles.ask}>
        <h3 className={styles.words}>{ask}</h3>
      </summary>
      <div className={styles.answer}>{children}</div>
    </details>
  );
}
