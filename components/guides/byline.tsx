import { dayWords } from "#lib/platform/dates.ts";
import styles from "./byline.module.css";

export function Byline({ byline, updated }: { byline: string; updated: string }) {
  return (
    <p className={styles.byline}>
      <span>
        Updated <time dateTime={updated}>{dayWords(updated)}</time>
      </span>
      <span>{byline}</span>
    </p>
  );
}
