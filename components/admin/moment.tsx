import styles from "./moment.module.css";

const MOMENT = new Intl.DateTimeFormat("en-US", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "UTC",
});
const DAY = new Intl.DateTimeFormat("en-US", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "22 Nov 2026, 14:05 UTC": a moment without doubt about day or time zone. */
export function Moment({ at }: { at: Date | string }) {
  const date = new Date(at);
  const part = partsOf(MOMENT, date);
  const words = `${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute} UTC`;
  return (
    <time className={styles.time} dateTime={date.toISOString()}>
      {words}
    </time>
  );
}

/** "22 Nov 2026". */
export function Day({ on }: { on: Date | string }) {
  const date = new Date(on);
  const part = partsOf(DAY, date);
  return (
    <time
      className={styles.time}
      dateTime={date.toISOString().slice(0, 10)}
    >{`${part.day} ${part.month} ${part.year}`}</time>
  );
}

function partsOf(format: Intl.DateTimeFormat, date: Date): Record<string, string> {
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
}
