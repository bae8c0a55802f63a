import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./disclosure.module.css";

/** Shows more when asked: native details, works without script and opens by search in the page. */
export function Disclosure({
  summary,
  open = false,
  id,
  className,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details id={id} open={open} className={classNames(styles.disclosure, className)}>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
