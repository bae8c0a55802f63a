/** The words that figures and facts take in reasons. */

export const NOT_KNOWN_WORDS = "not known";

/** Whole dollars: "$12,400". */
export function money(cents: number): string {
  return `$${grouped(Math.round(cents / 100))}`;
}

const grouped = (whole: number): string => whole.toString().replace(/\B(?=(\d{3})+$)/g, ",");

/** In months below two years, then in years and months: "9 months", "5 years and 7 months". */
export function months(count: number): string {
  if (count < 24) return counted(count, "month");
  const years = counted(Math.floor(count / 12), "year");
  return count % 12 === 0 ? years : `${years} and ${counted(count % 12, "month")}`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** Whole miles, "less than a mile" below one. */
export function miles(distance: number): string {
  if (distance < 1) return "less than a mile";
  const whole = Math.round(distance);
  return whole === 1 ? "1 mile" : `${grouped(whole)} miles`;
}

export function yesNo(fact: boolean | null): string {
  if (fact === null) return NOT_KNOWN_WORDS;
  return fact ? "yes" : "no";
}

export function perCent(rate: number | null): string {
  return rate === null ? NOT_KNOWN_WORDS : `${rate}%`;
}
