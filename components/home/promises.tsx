import type { ReactNode } from "react";
import styles from "./promises.module.css";

export interface CheckablePromise {
  title: string;
  words: ReactNode;
  /** Where a reader can see for themselves. */
  href: string;
  linkWords: string;
}

/** What we promise, each with the place to check it. */
export function Promises({ promises }: { promises: readonly CheckablePromise[] }) {
  return (
    <ul className={styles.list}>
      {promises.map(({ title, words, href, linkWords }) => (
        <li key={title} className={styles.item}>
          <h3 className={styles.title}>{title}</h3>
          <p className={styles.words}>{words}</p>
          <p className={styles.check}>
            <a href={href}>{linkWords}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
