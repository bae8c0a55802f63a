/*
 * What people and spreadsheets write in a cell, as the catalogue's forms take it. A cell that cannot be understood
 * comes back as it is, for the form's own schema to refuse, or as a problem where a list of choices helps more.
 */

export type CellValue<Value> = { ok: true; value: Value } | { ok: false; problem: string };

const ok = <Value>(value: Value): CellValue<Value> => ({ ok: true, value });

/** An export puts an apostrophe before what a spreadsheet would run: it is no part of the value. */
export const plainCell = (cell: string): string => (/^'[=+\-@|%]/.test(cell) ? cell.slice(1) : cell);

const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("_", " ")
    .replace(/[’'`.\p{M}]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const vocabularies = new WeakMap<object, ReadonlyMap<string, string>>();

/** The keys of a vocabulary by everything that means them. */
function keysOf(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const known = vocabularies.get(words);
  if (known) return known;
  const keys = new Map(
    Object.keys(words).flatMap((key) => [
      [folded(key), key],
      [folded(words[key] ?? ""), key],
    ]),
  );
  vocabularies.set(words, keys);
  return keys;
}

/** One of a vocabulary, by its words or its key; empty stays empty. */
export function readChoice<Key extends string>(
  cell: string,
  words: Readonly<Record<Key, string>>,
): CellValue<Key | ""> {
  if (cell === "") return ok("");
  const key = keysOf(words).get(folded(cell));
  if (key) return ok(key as Key);
  return { ok: false, problem: `“${cell.slice(0, 40)}” is none of: ${Object.values(words).join("; ")}.` };
}

/** Several of a vocabulary, parted by semicolons or lines. */
export function readChoices<Key extends string>(
  cell: string,
  words: Readonly<Record<Key, string>>,
): CellValue<Key[]> {
  const keys: Key[] = [];
  for (const part of parts(cell)) {
    const read = readChoice(part, words);
    if (!read.ok) return read;
    if (read.value !== "") keys.push(read.value);
  }
  return ok(keys);
}

export const parts = (cell: string): string[] =>
  cell
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

const YES = new Set(["yes", "y", "true", "1", "x"]);
const NO = new Set(["no", "n", "false", "0"]);

/** Yes or no as people and programs write it; empty is not known. */
export function readYesNo(cell: string): CellValue<"yes" | "no" | ""> {
  const word = folded(cell);
  if (word === "") return ok("");
  if (YES.has(word)) return ok("yes");
  if (NO.has(word)) return ok("no");
  return { ok: false, problem: `“${cell.slice(0, 40)}” is neither yes nor no.` };
}

/** "12.0" is 12, "71 %" is 71. */
export const readWhole = (cell: string): string => cell.replace(/\s*%$/, "").replace(/^(\d+)[.,]0+$/, "$1");

/** A spreadsheet takes 01.0000 for the number 1 and 51.0700 for 51.07: a CIP code has two digits before and four behind. */
export function readCip(cell: string): string {
  const match = /^(\d{1,2})(?:\.(\d{1,4}))?$/.exec(cell.trim());
  return match?.[1] ? `${match[1].padStart(2, "0")}.${(match[2] ?? "").padEnd(4, "0")}` : cell;
}

/** A day as Americans write it, "1/21/2027", becomes "2027-01-21". */
export function readDay(cell: string): string {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell.trim());
  if (!match) return cell.trim();
  const [, month = "", date = "", year = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}

export const readDays = (cell: string): string =>
  cell
    .split(/[\s,;|]+/)
    .filter(Boolean)
    .map(readDay)
    .join("\n");

/** The places of the columns that the headings name by themselves. */
export function mapHeadings(
  headings: readonly string[],
  columns: readonly { field: string; heading: string; aliases?: readonly string[] }[],
): Record<string, number> {
  const mapping: Record<string, number> = {};
  for (const { field, heading, aliases = [] } of columns) {
    const known = new Set([field, heading, ...aliases].map(folded));
    const place = headings.findIndex(
      (one, index) => known.has(folded(one)) && !Object.values(mapping).includes(index),
    );
    if (place !== -1) mapping[field] = place;
  }
  return mapping;
}

/** A name as names are compared: whatever the case, accents and marks. */
export const nameKey = folded;
