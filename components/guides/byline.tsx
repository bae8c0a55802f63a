import { dayWords } from "#lib/platform/dates.ts";
import styles from "./byline.module.css";

interface BylineProps {
  byline: string;
  published: string;
  updated: string;
  readingMinutes: number;
}

/** Who is responsible, since when and as of when, and how long it takes to read. */
export function Byline({ byline, published, updated, readingMinutes }: BylineProps) {
  return (
    <p className={styles.byline}>
      <span>{byline}</span>
      <span>
        Published <time dateTime={published}>{dayWords(published)}</time>
      </span>
      {updated !== published && (
        <span>
          Updated <time dateTime={updated}>{dayWords(updated)}</time>
        </span>
      )}
      <span>{readingMinutes} minutes to read</span>
    </p>
  );
}
