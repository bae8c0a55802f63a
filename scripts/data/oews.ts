import type { Amount, JobsAndWage, OccupationFile } from "#lib/guides/occupation-schema.ts";
import { STATES } from "#lib/places/states.ts";
import { readJobs, readWage, TOP_CODE } from "./cells.ts";
import {
  KIND_WORDS,
  type OewsColumn,
  type OewsKind,
  type OewsRow,
  oewsRelease,
  oewsRows,
  oewsSourceId,
} from "./oews-layout.ts";
import { refuse } from "./refuse.ts";

export interface OewsImport {
  kind: OewsKind;
  /** "May 2025". */
  release: string;
  sourceId: string;
  /** Of each occupation in the file, the part that this kind of file fills. */
  files: Map<string, OccupationFile>;
  rowCount: number;
  /** Number of rows by area that is no state: the territories. */
  leftOut: Map<string, number>;
}

export interface Wanted {
  /** SOC codes to read. */
  codes: readonly string[];
  /** All sectors of NAICS that OEWS knows. */
  sectors: readonly string[];
  /** Where the file's name does not say it: "May 2025". */
  release?: string;
}

/** Of all occupations together only the country is imported. */
const ALL_OCCUPATIONS = "00-0000";
const WAGES: readonly OewsColumn[] = ["A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90"];
const STATE_CODES = STATES.filter(({ kind }) => kind === "state" || kind === "district").map(
  ({ code }) => code,
);

/**
 * Reads the wanted figures from an official OEWS file; what it is about is recognised by its rows. Refuses, with file,
 * line and a remedy, whatever is not in the official layout.
 */
export async function readOews(file: string, wanted: Wanted): Promise<OewsImport> {
  const release = oewsRelease(file, wanted.release);
  const files = new Map<string, OccupationFile>();
  const leftOut = new Map<string, number>();
  const areas = new Set<string>();
  const bound = topCodeGuard(file);
  let kind: OewsKind | undefined;
  let rowCount = 0;

  for await (const row of oewsRows(file)) {
    rowCount += 1;
    kind ??= row.kind;
    if (row.kind !== kind)
      refuse(
        { file, line: row.line },
        `is about ${KIND_WORDS[row.kind]}, the rows before it about ${KIND_WORDS[kind]}.`,
        "Give the files of the country, of the states and of the sectors one by one.",
      );
    if (kind === "states" && !STATE_CODES.includes(row.area)) {
      leftOut.set(row.area, (leftOut.get(row.area) ?? 0) + 1);
      continue;
    }
    areas.add(row.area);
    bound.see(row);
    if (!wanted.codes.includes(row.code) || (kind !== "nation" && row.code === ALL_OCCUPATIONS)) continue;
    checkRow(file, row, wanted.sectors);
    addRow(files, file, row, oewsSourceId(release, kind));
  }

  if (!kind) return refuse({ file }, "has no rows.", "Download the file again.");
  checkComplete(file, areas, { nation: ["US"], states: STATE_CODES, sectors: wanted.sectors }[kind]);
  bound.check();
  for (const { states } of files.values()) if (states) states.rows = allStates(states.rows);
  return { kind, release, sourceId: oewsSourceId(release, kind), files, rowCount, leftOut };
}

function checkRow(file: string, { line, kind, area, code, cell }: OewsRow, sectors: readonly string[]): void {
  const level = cell("O_GROUP").toLowerCase();
  const expected = code === ALL_OCCUPATIONS ? "total" : "detailed";
  if (level !== expected)
    refuse(
      { file, line },
      `says that ${code} is "${level}" where "${expected}" is wanted.`,
      "Put the code of a detailed occupation into content/data/occupations.json.",
    );
  if (kind === "sectors" && !sectors.includes(area))
    refuse({ file, line }, `has the unknown sector "${area}".`, "Name it in content/data/sectors.json.");
}

function addRow(files: Map<string, OccupationFile>, file: string, row: OewsRow, source: string): void {
  const occupation = files.get(row.code) ?? { code: row.code };
  files.set(row.code, occupation);
  const read = amountReader(file, row);
  const once = (isThere: unknown) => {
    if (isThere)
      refuse({ file, line: row.line }, `has ${row.code} in ${row.area} again.`, "Download the file again.");
  };
  if (row.kind === "nation") {
    once(occupation.national);
    occupation.national = {
      source,
      title: row.cell("OCC_TITLE"),
      employment: read("TOT_EMP", readJobs),
      wage10: read("A_PCT10", readWage),
      wage25: read("A_PCT25", readWage),
      medianWage: read("A_MEDIAN", readWage),
      wage75: read("A_PCT75", readWage),
      wage90: read("A_PCT90", readWage),
    };
    return;
  }
  const field = row.kind === "states" ? "states" : "settings";
  occupation[field] ??= { source, rows: {} };
  const { rows } = occupation[field];
  once(rows[row.area]);
  rows[row.area] = { employment: read("TOT_EMP", readJobs), medianWage: read("A_MEDIAN", readWage) };
}

function amountReader(file: string, { line, cell }: OewsRow) {
  return (column: OewsColumn, parse: (cell: string) => Amount | undefined): Amount => {
    const amount = parse(cell(column));
    if (amount !== undefined) return amount;
    return refuse(
      { file, line },
      `has "${cell(column)}" under ${column}.`,
      "It must be a whole number, blank, * or **, or # for a wage. Download the file again, or mend the row.",
    );
  };
}

function checkComplete(file: string, areas: ReadonlySet<string>, expected: readonly string[]): void {
  const missing = expected.filter((area) => !areas.has(area));
  if (missing.length > 0)
    refuse({ file }, `has no row for ${missing.join(", ")}.`, "It looks cut off: download the file again.");
}

/** "#" means the same bound in each release until a wage above it shows up, which says that BLS has moved it. */
function topCodeGuard(file: string) {
  let marked: number | undefined;
  let highest = 0;
  return {
    see({ line, cell }: OewsRow) {
      for (const column of WAGES) {
        const wage = readWage(cell(column));
        if (typeof wage === "number") highest = Math.max(highest, wage);
        else if (wage) marked ??= line;
      }
    },
    check() {
      if (marked !== undefined && highest > TOP_CODE)
        refuse(
          { file, line: marked },
          `has "#", which stood for $${TOP_CODE} or more, but another wage is $${highest}.`,
          "Look up the new bound in the release's field descriptions and change TOP_CODE in scripts/data/cells.ts.",
        );
    },
  };
}

/** All states by name; one without a row has no published figures. */
function allStates(rows: Record<string, JobsAndWage>): Record<string, JobsAndWage> {
  return Object.fromEntries(
    STATE_CODES.map((code) => [code, rows[code] ?? { employment: null, medianWage: null }]),
  );
}
