import type { Amount } from "#lib/guides/occupation-schema.ts";

/** At and above this yearly wage BLS prints "#" (that is 115.00 an hour). Source: field descriptions of OEWS, May 2024. */
export const TOP_CODE = 239_200;

/** What a cell of an official file says; undefined for a text that the layout does not know. */
type Reading<T> = T | undefined;

/** A yearly wage: digits, "*" (not available), "#" (at or above the top code) or blank. */
export function readWage(cell: string): Reading<Amount> {
  const text = cell.trim();
  if (text === "#") return { atLeast: TOP_CODE };
  return isMissing(text) ? null : wholeNumber(text);
}

/** Jobs: digits, "**" (not available) or blank. */
export function readJobs(cell: string): Reading<Amount> {
  const text = cell.trim();
  return isMissing(text) ? null : wholeNumber(text);
}

/** Jobs in thousands with one decimal as the projections print them: "194.8" is 194,800. */
export function readThousands(cell: string): Reading<Amount> {
  const value = readDecimal(cell);
  return typeof value === "number" && value >= 0
    ? Math.round(value * 1_000)
    : value === null
      ? null
      : undefined;
}

/** A number of one decimal, or a dash (not available). */
export function readDecimal(cell: string): Reading<number | null> {
  const text = cell.trim();
  if (text === "—") return null;
  const plain = withoutCommas(text);
  return plain !== undefined && /^-?\d+(\.\d)?$/.test(plain) ? Number(plain) : undefined;
}

/** Words, or a dash (none). */
export function readWords(cell: string): Reading<string | null> {
  const text = cell.trim();
  return text === "—" ? null : text || undefined;
}

const isMissing = (text: string) => text === "*" || text === "**" || text === "";

function wholeNumber(text: string): Reading<number> {
  const plain = withoutCommas(text);
  return plain !== undefined && /^\d+$/.test(plain) ? Number(plain) : undefined;
}

/** "155,495,730" without its commas; undefined where they do not stand between thousands. */
function withoutCommas(text: string): Reading<string> {
  if (!text.includes(",")) return text;
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : undefined;
}
