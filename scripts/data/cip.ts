import { readFileSync } from "node:fs";
import { z } from "zod";
import type { CipData } from "#lib/catalogue/cip-data.ts";
import { refuse } from "./refuse.ts";
import { openTable, type Table } from "./table.ts";

export interface CipFiles {
  /** Code and title of each six-digit subject. */
  titles: string;
  /** Pairs of a subject and an occupation that it prepares for. */
  crosswalk: string;
  /** Titles of groups (four digits) and families (two digits). */
  groups?: string;
  families?: string;
}

export interface CipImport {
  data: CipData;
  /** "2020" of "CIP2020Code". */
  cipYear: string;
  socYear: string;
  pairCount: number;
  leftOut: Record<LeftOut, number>;
}

const LEFT_OUT = [
  "no match",
  "college teachers",
  "school teachers",
  "computer occupations, all other",
] as const;
type LeftOut = (typeof LEFT_OUT)[number];

const CODE = /^\d\d\.\d{4}$/;
const OCCUPATION = /^\d\d-\d{4}$/;
const NO_SUBJECT = "99.9999";

/**
 * Reads the subjects of a CIP edition with the occupations (SOC) that each prepares for.
 *
 * Left out, for they would tie together what has nothing else in common: "no match"; those who teach the subject in a
 * college (25-1...), and outside the education family (13) those who teach it in a school (25-202. to 25-203.); and
 * the residual "computer occupations, all other" (15-1299).
 */
export async function readCip(files: CipFiles): Promise<CipImport> {
  const titles = await readTitles(files.titles);
  const crosswalk = await readCrosswalk(files.crosswalk, titles.entries);
  if (titles.year !== crosswalk.cipYear)
    refuse(
      { file: files.crosswalk },
      `is of CIP ${crosswalk.cipYear}, the titles are of CIP ${titles.year}.`,
      "Give two files of the same edition.",
    );
  const ids = (pattern: RegExp, file?: string) => (file ? readLabels(file, pattern) : {});
  return {
    data: {
      source: `cip-${titles.year}`,
      families: ids(/^\d\d$/, files.families),
      groups: ids(/^\d\d\.\d\d$/, files.groups),
      titles: Object.fromEntries([...titles.entries].sort(byCode)),
      occupations: Object.fromEntries(
        [...crosswalk.occupations].sort(byCode).map(([code, found]) => [code, [...found].sort().join(" ")]),
      ),
    },
    cipYear: titles.year,
    socYear: crosswalk.socYear,
    pairCount: crosswalk.pairCount,
    leftOut: crosswalk.leftOut,
  };
}

async function readTitles(file: string): Promise<{ year: string; entries: Map<string, string> }> {
  const { table, years, at } = await open(file, { code: /^CIP(\d{4})Code$/i, title: /^CIP\d{4}Title$/i });
  const entries = new Map<string, string>();
  for await (const { line, cells } of table.rows) {
    const code = (cells[at.code] ?? "").trim();
    if (!CODE.test(code)) refuse({ file, line }, `has the code "${code}".`, "A code looks like 51.3801.");
    if (code === NO_SUBJECT) continue;
    const title = readableTitle(cells[at.title] ?? "");
    if (title === "") refuse({ file, line }, `has no title for ${code}.`, "Download the file again.");
    if (entries.has(code))
      refuse({ file, line }, `has ${code} twice.`, "Give the titles first, and the crosswalk second.");
    entries.set(code, title);
  }
  return { year: years.code, entries };
}

async function readCrosswalk(file: string, titles: ReadonlyMap<string, string>) {
  const { table, years, at } = await open(file, { code: /^CIP(\d{4})Code$/i, soc: /^SOC(\d{4})Code$/i });
  const occupations = new Map<string, Set<string>>();
  const leftOut = Object.fromEntries(LEFT_OUT.map((name) => [name, 0])) as Record<LeftOut, number>;
  let pairCount = 0;
  for await (const { line, cells } of table.rows) {
    const code = (cells[at.code] ?? "").trim();
    const soc = (cells[at.soc] ?? "").trim();
    if (!CODE.test(code) || !OCCUPATION.test(soc))
      refuse(
        { file, line },
        `has the pair "${code}" and "${soc}".`,
        "A pair looks like 51.3801 and 29-1141.",
      );
    pairCount += 1;
    const reason = code === NO_SUBJECT ? "no match" : reasonToLeaveOut(code, soc);
    if (reason) {
      leftOut[reason] += 1;
      continue;
    }
    if (!titles.has(code))
      refuse({ file, line }, `has ${code}, which has no title.`, "Give files of one edition.");
    occupations.set(code, (occupations.get(code) ?? new Set()).add(soc));
  }
  return { cipYear: years.code, socYear: years.soc, occupations, pairCount, leftOut };
}

function reasonToLeaveOut(code: string, soc: string): LeftOut | null {
  if (soc === "99-9999") return "no match";
  if (soc === "15-1299") return "computer occupations, all other";
  if (soc.startsWith("25-1")) return "college teachers";
  return /^25-20[23]/.test(soc) && !code.startsWith("13.") ? "school teachers" : null;
}

/** Opens a table by the names of its columns; a year in a name is given by the column's key. */
async function open<Column extends string>(file: string, columns: Record<Column, RegExp>) {
  const entries = Object.entries<RegExp>(columns) as [Column, RegExp][];
  const table: Table | null = await openTable(file, (cells) =>
    entries.every(([, pattern]) => cells.some((cell) => pattern.test(cell))),
  );
  if (!table)
    return refuse(
      { file },
      `has no columns like ${entries.map(([, pattern]) => pattern.source).join(" and ")}.`,
      "Give the titles first and the crosswalk second, as .csv or .xlsx.",
    );
  const at = {} as Record<Column, number>;
  const years = {} as Record<Column, string>;
  for (const [key, pattern] of entries) {
    at[key] = table.header.findIndex((name) => pattern.test(name));
    years[key] = pattern.exec(table.header[at[key]] ?? "")?.[1] ?? "";
  }
  return { table, at, years };
}

const labelsSchema = z.array(z.object({ label: z.string(), value: z.string() }));

function readLabels(file: string, pattern: RegExp): Record<string, string> {
  const parsed = labelsSchema.safeParse(readJson(file));
  const wrong = parsed.data?.find(({ label }) => !pattern.test(label));
  if (!parsed.success || wrong)
    return refuse(
      { file },
      wrong ? `has the code "${wrong.label}".` : "is no list of labels and values.",
      "Give the four-digit titles before the two-digit ones.",
    );
  return Object.fromEntries(
    parsed.data.map(({ label, value }): [string, string] => [label, readableTitle(value)]).sort(byCode),
  );
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({ file }, `cannot be read: ${reason}`, "Is the path right, and the download complete?");
  }
}

const SMALL_WORDS = new Set([
  "a",
  "an",
  "and",
  "as",
  "at",
  "by",
  "for",
  "in",
  "of",
  "on",
  "or",
  "the",
  "to",
  "with",
]);

/** A title without its full stop, and families, which come in capitals, as "Public Administration and ...". */
export function readableTitle(title: string): string {
  const text = title.trim().replace(/\s+/g, " ").replace(/\.$/, "");
  if (/[a-z]/.test(text)) return text;
  return text
    .toLowerCase()
    .replace(/[a-z]+/g, (word, at: number) =>
      at > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}

const byCode = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
