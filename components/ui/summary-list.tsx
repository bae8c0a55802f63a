import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./summary-list.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface SummaryItem {
  term: ReactNode;
  value: ReactNode;
  /** A link such as "Change"; `about` completes it for those who hear it alone ("Change level"). */
  action?: { href: string; label: string; about?: string };
}

/** Facts or answers as term, value and, where it can be changed, a link. */
export function SummaryList({ items, className }: { items: readonly SummaryItem[]; className?: string }) {
  return (
    <dl className={classNames(styles.list, className)}>
      {items.map((item, index) => (
        <div key={index} className={styles.row}>
          <dt className={styles.term}>{item.term}</dt>
          <dd className={styles.value}>{item.value}</dd>
          {item.action && (
            <dd className={styles.action}>
              <a href={item.action.href}>
                {item.action.label}
                {item.action.about && <VisuallyHidden> {item.action.about}</VisuallyHidden>}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
