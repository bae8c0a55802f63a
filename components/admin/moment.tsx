import { dayWords, momentWords } from "#lib/platform/dates.ts";
import styles from "./moment.module.css";

/** A moment, in the site's words, that also machines can read. */
export function Moment({ at }: { at: Date | string }) {
  return (
    <time className={styles.time} dateTime={new Date(at).toISOString()}>
      {momentWords(at)}
    </time>
  );
}

/** "22 Nov 2026". */
export function Day({ on }: { on: Date | string }) {
  return (
    <time className={styles.time} dateTime={new Date(on).toISOString().slice(0, 10)}>
      {dayWords(on)}
    </time>
  );
}
