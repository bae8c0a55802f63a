import { localTime, momentOf } from "./local-time.ts";
import { isoDay } from "./placement-days.ts";

/** When a partner takes requests on one weekday, in its own time zone. */
export interface OpenHours {
  /** 1 is Monday. */
  weekday: number;
  /** Minutes after midnight, 0 to 1439. */
  opensAt: number;
  /** Minutes after midnight, up to 1440; the partner is closed at this minute. */
  closesAt: number;
}

/** Further than any run of holidays. */
const DAYS_AHEAD = 60;

/**
 * Whether the partner takes requests at this moment. No hours at all mean: at any time. Closed days are ISO days of the
 * partner's time zone.
 */
export function isOpen(
  hours: readonly OpenHours[],
  zone: string,
  at: Date,
  closedDays: readonly string[] = [],
): boolean {
  const { year, month, day, weekday, minutes } = localTime(at, zone);
  if (closedDays.includes(isoDay(new Date(Date.UTC(year, month - 1, day))))) return false;
  if (hours.length === 0) return true;
  return hours.some((slot) => slot.weekday === weekday && slot.opensAt <= minutes && minutes < slot.closesAt);
}

/** The first moment from `at` on at which the partner is open; null when none comes within 60 days. */
export function nextOpening(
  hours: readonly OpenHours[],
  zone: string,
  at: Date,
  closedDays: readonly string[] = [],
): Date | null {
  if (isOpen(hours, zone, at, closedDays)) return at;
  const today = localTime(at, zone);
  // A slot that a clock change swallows leaves its next chance a week later.
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const weekday = ((today.weekday - 1 + ahead) % 7) + 1;
    const slots = hours.length === 0 ? [{ opensAt: 0 }] : hours.filter((slot) => slot.weekday === weekday);
    const openings = slots
      .map((slot) => momentOf(today.year, today.month, today.day + ahead, slot.opensAt, zone))
      .filter((opening) => opening > at && isOpen(hours, zone, opening, closedDays))
      .sort((a, b) => a.getTime() - b.getTime());
    if (openings[0]) return openings[0];
  }
  return null;
}
