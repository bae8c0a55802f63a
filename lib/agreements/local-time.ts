/** A wall clock's reading in some time zone. */
export interface LocalTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** 1 is Monday. */
  weekday: number;
  /** Minutes after midnight. */
  minutes: number;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks in the zone (IANA name) show. Throws RangeError for an unknown zone. */
export function localTime(at: Date, zone: string): LocalTime {
  const shown = new Date(at.getTime() + offset(at.getTime(), zone));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    weekday: shown.getUTCDay() || 7,
    minutes: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
  };
}

/**
 * The first moment at which clocks in the zone show a time. A time that is skipped when clocks go forward
 * gives the moment of the change; a time that comes twice gives its first coming. `day` may run past the
 * end of the month.
 */
export function momentOf(year: number, month: number, day: number, minutes: number, zone: string): Date {
  const shown = Date.UTC(year, month - 1, day) + minutes * MINUTE;
  const before = offset(shown - DAY, zone);
  const after = offset(shown + DAY, zone);
  const fitting = [shown - before, shown - after].filter((at) => at + offset(at, zone) === shown);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : changeBetween(shown - DAY, shown + DAY, zone));
}

/** The one change of offset between two moments, found by halving. */
function changeBetween(from: number, to: number, zone: string): number {
  const old = offset(from, zone);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle, zone) === old) low = middle;
    else high = middle;
  }
  return high;
}

/** Milliseconds that the zone's clocks are ahead of UTC. */
function offset(at: number, zone: string): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, made);
  return made;
}
