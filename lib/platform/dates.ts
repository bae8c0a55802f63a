/** How every screen, mail and file of words says a day: there is one way, and it stands here. */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "22 Nov 2026": nobody takes the day for the month. For an ISO day or a moment, in UTC. */
export function dayWords(day: string | Date): string {
  const date = new Date(day);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** "22 Nov 2026, 14:05 UTC": a moment without doubt about day or time zone. */
export function momentWords(moment: string | Date): string {
  const date = new Date(moment);
  return `${dayWords(date)}, ${date.toISOString().slice(11, 16)} UTC`;
}
