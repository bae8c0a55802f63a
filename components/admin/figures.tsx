import { classNames } from "#components/ui/class-names.ts";
import styles from "./figures.module.css";

export interface Figure {
  count: number;
  words: string;
  /** The list behind the count. */
  href: string;
  isTrouble?: boolean;
}

/** Counts that lead to their lists. */
export function Figures({ title, figures }: { title: string; figures: readonly Figure[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.figures}>
        {figures.map(({ count, words, href, isTrouble }) => (
          <li key={href}>
            <a href={href} className={classNames(styles.figure, isTrouble && count > 0 && styles.trouble)}>
              <span className={styles.count}>{count.toLocaleString("en-US")}</span>
              <span className={styles.words}>{words}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
