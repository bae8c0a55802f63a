import type { ReactNode } from "react";
import type { Attributes } from "#lib/guides/components.ts";
import { dayWords } from "#lib/platform/dates.ts";
import styles from "./bodies.module.css";

/** A directory of professional bodies, with the day on which somebody last looked. */
export function Bodies({ checked, children }: Attributes<"Bodies"> & { children: ReactNode }) {
  return (
    <div>
      <dl className={styles.list}>{children}</dl>
      <p className={styles.checked}>
        Checked <time dateTime={checked}>{dayWords(checked)}</time>
      </p>
    </div>
  );
}

export function Body({ name, full, url, status, children }: Attributes<"Body"> & { children: ReactNode }) {
  return (
    <div className={styles.body}>
      <dt>
        <span className={styles.name}>{url ? <a href={url}>{name}</a> : name}</span>{" "}
        <span className={styles.full}>
          {full}
          {status === "ended" && ". No longer active"}
        </span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
