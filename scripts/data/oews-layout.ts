import { basename } from "node:path";
import { PlainError } from "../support/plain-error.ts";
import { refuse } from "./refuse.ts";
import { openTable } from "./table.ts";

/** What an OEWS file is about: the country, its states, or the sectors of industry in the country. */
export type OewsKind = "nation" | "states" | "sectors";

export const KIND_WORDS: Record<OewsKind, string> = {
  nation: "the country",
  states: "states",
  sectors: "sectors of industry",
};

const COLUMNS = [
  "AREA_TYPE",
  "PRIM_STATE",
  "NAICS",
  "I_GROUP",
  "OCC_CODE",
  "OCC_TITLE",
  "O_GROUP",
  "TOT_EMP",
  "A_PCT10",
  "A_PCT25",
  "A_MEDIAN",
  "A_PCT75",
  "A_PCT90",
] as const;

export type OewsColumn = (typeof COLUMNS)[number];

export interface OewsRow {
  line: number;
  kind: OewsKind;
  /** "US", the postal code of a state or territory, or a sector of NAICS. */
  area: string;
  /** SOC code. */
  code: string;
  /** The cell as it stands in the file, without space around it. */
  cell: (column: OewsColumn) => string;
}

const FILES = "national_M…_dl, state_M…_dl or natsector_M…_dl";

/** Whether a row names the columns of an OEWS file: in capitals or in small letters, by the year. */
export function isOewsHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.toUpperCase());
  return names.includes("OCC_CODE") && names.includes("TOT_EMP");
}

/** The columns that an OEWS file must have and this one has not. */
export function missingOewsColumns(header: readonly string[]): string[] {
  const names = header.map((name) => name.toUpperCase());
  return COLUMNS.filter((column) => !names.includes(column));
}

/** "May 2025" of "national_M2025_dl.xlsx"; undefined where the name does not say it. */
export function releaseInName(file: string): string | undefined {
  const year = /_M(20\d\d)(?!\d)/i.exec(basename(file))?.[1];
  return year && `May ${year}`;
}

/** The release in the file's name, or as given. Refuses when neither says it, or both differ. */
export function oewsRelease(file: string, given?: string): string {
  const named = releaseInName(file);
  if (given !== undefined && !/^May 20\d\d$/.test(given))
    throw new PlainError(`"${given}" is no release.\n  Write --release "May 2025".`);
  if (named && given && named !== given)
    refuse({ file }, `the name says ${named}, you say ${given}.`, "Leave --release out, or rename the file.");
  const release = given ?? named;
  if (release) return release;
  return refuse(
    { file },
    "its name says no release.",
    'Add --release "May 2025", or keep the official name.',
  );
}

/** "oews-2025-05-nation". */
export function oewsSourceId(release: string, kind: OewsKind): string {
  return `oews-${release.slice(-4)}-05-${kind}`;
}

/** The rows of an official OEWS file. Refuses another layout, and areas or industries that no guide shows. */
export async function* oewsRows(file: string): AsyncGenerator<OewsRow> {
  const table = await openTable(file, isOewsHeader);
  if (!table) return refuse({ file }, "has no OEWS header.", `Give ${FILES} (.csv, .csv.gz or .xlsx).`);
  const names = table.header.map((name) => name.toUpperCase());
  const missing = missingOewsColumns(table.header);
  if (missing.length > 0)
    refuse({ file }, `has no column ${missing.join(", ")}.`, "Give a whole file of May 2019 or newer.");
  const positions = new Map(COLUMNS.map((column) => [column, names.indexOf(column)]));
  for await (const { line, cells } of table.rows) {
    const cell = (column: OewsColumn) => (cells[positions.get(column) ?? -1] ?? "").trim();
    const kind = kindOf(cell("AREA_TYPE"), cell("I_GROUP").toLowerCase());
    if (!kind)
      return refuse(
        { file, line },
        `has AREA_TYPE "${cell("AREA_TYPE")}" with I_GROUP "${cell("I_GROUP")}", which no guide shows.`,
        `Give ${FILES}.`,
      );
    yield { line, kind, area: areaOf(kind, cell), code: cell("OCC_CODE"), cell };
  }
}

/** AREA_TYPE 1 is the country, 2 a state, 3 a territory. Source: field descriptions of OEWS. */
function kindOf(areaType: string, industryGroup: string): OewsKind | undefined {
  if (areaType === "1" && industryGroup === "cross-industry") return "nation";
  if ((areaType === "2" || areaType === "3") && industryGroup === "cross-industry") return "states";
  if (areaType === "1" && industryGroup === "sector") return "sectors";
  return undefined;
}

function areaOf(kind: OewsKind, cell: OewsRow["cell"]): string {
  if (kind === "nation") return "US";
  // Some years write a sector of several codes as a range: "31-33".
  return kind === "states" ? cell("PRIM_STATE").toUpperCase() : cell("NAICS").replace(/-\d\d$/, "");
}
