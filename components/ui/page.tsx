import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./page.module.css";

interface PageProps {
  title: ReactNode;
  lead?: ReactNode;
  /** Where the page stands: a breadcrumb, over everything else. */
  trail?: ReactNode;
  /** A short line over the title: where this belongs. */
  kicker?: ReactNode;
  /** Buttons or links beside the title. */
  actions?: ReactNode;
  /** `text` for reading, `form` for one question, `wide` for lists and tables. */
  width?: "text" | "form" | "wide";
  children?: ReactNode;
}

/** The frame of one screen inside `main`: its one h1 and its column. */
export function Page({ title, lead, trail, kicker, actions, width = "text", children }: PageProps) {
  return (
    <div className={classNames(styles.page, styles[width])}>
      {trail}
      <div className={styles.header}>
        <div className={styles.heading}>
          {kicker && <p className={styles.kicker}>{kicker}</p>}
          <h1>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
