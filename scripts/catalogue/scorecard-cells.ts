/** Not reported, withheld because of few people, or not applicable: the Scorecard has a word for each. */
const WITHOUT_VALUE = /^(|na|null|ps|privacysuppressed)$/i;

/** A cell of the Scorecard: its number, null where it has none; undefined for what is neither. */
export function readNumber(cell: string): number | null | undefined {
  if (WITHOUT_VALUE.test(cell)) return null;
  return /^-?\d{1,9}(\.\d+)?$/.test(cell) ? Number(cell) : undefined;
}

/** The text of a cell, null where it has none. */
export const readText = (cell: string): string | null => (WITHOUT_VALUE.test(cell) ? null : cell);

/** UNITID as a number (eight digits for branches that IPEDS does not count by themselves), also where a spreadsheet has made "238476.0" of it; null for a row about no one school. */
export function readUnitid(cell: string): number | null {
  const [, digits] = /^(\d{6}|\d{8})(?:\.0)?$/.exec(cell) ?? [];
  return digits ? Number(digits) : null;
}

/** Whole dollars as cents; a negative amount is no amount. */
export function cents(dollars: number | null): number | null {
  return dollars === null || dollars < 0 ? null : Math.round(dollars * 100);
}
