import { localTime, momentOf } from "./local-time.ts";

/** When a partner takes requests on one weekday, in its own time zone. */
export interface OpenHours {
  /** 1 is Monday. */
  weekday: number;
  /** Minutes after midnight, 0 to 1439. */
  opensAt: number;
  /** Minutes after midnight, up to 1440; the partner is closed at this minute. */
  closesAt: number;
}

/** Whether the partner takes requests at this moment. No hours at all mean: at any time. */
export function isOpen(hours: readonly OpenHours[], zone: string, at: Date): boolean {
  if (hours.length === 0) return true;
  const { weekday, minutes } = localTime(at, zone);
  return hours.some((slot) => slot.weekday === weekday && slot.opensAt <= minutes && minutes < slot.closesAt);
}

/** The first moment from `at` on at which the partner is open; null when its hours never open. */
export function nextOpening(hours: readonly OpenHours[], zone: string, at: Date): Date | null {
  if (isOpen(hours, zone, at)) return at;
  const today = localTime(at, zone);
  // A slot that a clock change swallows leaves its next chance a week later, hence two weeks.
  for (let ahead = 0; ahead <= 14; ahead++) {
    const weekday = ((today.weekday - 1 + ahead) % 7) + 1;
    const openings = hours
      .filter((slot) => slot.weekday === weekday)
      .map((slot) => momentOf(today.year, today.month, today.day + ahead, slot.opensAt, zone))
      .filter((opening) => opening > at && isOpen(hours, zone, opening))
      .sort((a, b) => a.getTime() - b.getTime());
    if (openings[0]) return openings[0];
  }
  return null;
}
