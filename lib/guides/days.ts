const format = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "22 Nov 2026" for a day (ISO) or a moment, in UTC. */
export function dayWords(day: string | Date): string {
  return format.format(new Date(day)).replace("Sept", "Sep");
}
