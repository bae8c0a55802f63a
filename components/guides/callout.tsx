import type { ReactNode } from "react";
import type { Attributes } from "#lib/guides/components.ts";
import styles from "./callout.module.css";

/** Something to know beside the text; a caution says so in words, not by its color alone. */
export function Callout({ tone, title, children }: Attributes<"Callout"> & { children: ReactNode }) {
  return (
    <div className={`${styles.callout} ${styles[tone]}`} role="note">
      <p className={styles.title}>
        {tone === "caution" && <span>Caution: </span>}
        {title}
      </p>
      {children}
    </div>
  );
}
