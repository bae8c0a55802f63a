import { stringify } from "csv-stringify/sync";
import { STATES } from "#lib/places/states.ts";

/** Invented figures in the official layouts. */

export const SECTORS = ["11", "31", "62"];
export const STATE_CODES = STATES.filter(({ kind }) => kind === "state" || kind === "district").map(
  ({ code }) => code,
);

/** The columns of the official files since May 2019, in their order. */
export const OEWS_COLUMNS = [
  "AREA",
  "AREA_TITLE",
  "AREA_TYPE",
  "PRIM_STATE",
  "NAICS",
  "NAICS_TITLE",
  "I_GROUP",
  "OWN_CODE",
  "OCC_CODE",
  "OCC_TITLE",
  "O_GROUP",
  "TOT_EMP",
  "EMP_PRSE",
  "JOBS_1000",
  "LOC_QUOTIENT",
  "PCT_TOTAL",
  "PCT_RPT",
  "H_MEAN",
  "A_MEAN",
  "MEAN_PRSE",
  "H_PCT10",
  "H_PCT25",
  "H_MEDIAN",
  "H_PCT75",
  "H_PCT90",
  "A_PCT10",
  "A_PCT25",
  "A_MEDIAN",
  "A_PCT75",
  "A_PCT90",
  "ANNUAL",
  "HOURLY",
];

type OewsCells = Record<string, string | number>;

const nationRow: OewsCells = {
  AREA: 99,
  AREA_TITLE: "U.S.",
  AREA_TYPE: 1,
  PRIM_STATE: "US",
  NAICS: "000000",
  NAICS_TITLE: "Cross-industry",
  I_GROUP: "cross-industry",
  OWN_CODE: 1235,
  OCC_CODE: "15-1252",
  OCC_TITLE: "Software Developers",
  O_GROUP: "detailed",
  TOT_EMP: 1_500,
  A_PCT10: 30_000,
  A_PCT25: 40_000,
  A_MEDIAN: 50_000,
  A_PCT75: 60_000,
  A_PCT90: 70_000,
};

/** A row of the national file; `cells` replaces what it says. */
export const nation = (cells: OewsCells = {}): OewsCells => ({ ...nationRow, ...cells });

/** A row of the file by state. */
export const state = (code: string, cells: OewsCells = {}): OewsCells =>
  nation({ AREA_TYPE: 2, PRIM_STATE: code, AREA_TITLE: code, ...cells });

/** A row for each state, so that the file is whole. */
export const allStates = (cells: OewsCells = {}): OewsCells[] =>
  STATE_CODES.map((code) => state(code, cells));

/** A row of the file by sector. */
export const sector = (naics: string, cells: OewsCells = {}): OewsCells =>
  nation({ NAICS: naics, I_GROUP: "sector", ...cells });

/** Rows under the header, each cell in its place. */
export function oewsTable(rows: readonly OewsCells[], columns: readonly string[] = OEWS_COLUMNS) {
  return [[...columns], ...rows.map((row) => columns.map((column) => row[column.toUpperCase()] ?? ""))];
}

export const oewsCsv = (rows: readonly OewsCells[], columns?: readonly string[]) =>
  stringify(oewsTable(rows, columns));

const PROJECTION_COLUMNS = [
  "2030 National Employment Matrix title",
  "2030 National Employment Matrix code",
  "Occupation type",
  "Employment, 2030",
  "Employment, 2040",
  "Employment distribution, percent, 2030",
  "Employment distribution, percent, 2040",
  "Employment change, numeric, 2030–40",
  "Employment change, percent, 2030–40",
  "Percent self employed, 2030",
  "Occupational openings, 2030–40 annual average",
  "Median annual wage, dollars, 2030[1]",
  "Typical education needed for entry",
  "Work experience in a related occupation",
  "Typical on-the-job training needed to attain competency in the occupation",
];

export interface ProjectionCells {
  title?: string;
  code?: string;
  type?: string;
  now?: string | number;
  later?: string | number;
  change?: string | number;
  openings?: string | number;
  education?: string;
}

/** Table 1.2 with these rows, and with footnotes below as the official one has them. */
export function projectionTable(rows: readonly ProjectionCells[]): (string | number)[][] {
  const cells = rows.map((row) => [
    row.title ?? "        Software developers",
    row.code ?? "15-1252",
    row.type ?? "Line item",
    row.now ?? 100,
    row.later ?? 110.5,
    "0.1",
    "0.1",
    "10.5",
    row.change ?? 10.5,
    "1.6",
    row.openings ?? 9.9,
    133_080,
    row.education ?? "Bachelor's degree",
    "",
    "",
  ]);
  const footnotes = ["Footnotes:", 'Note: Data is unavailable for values denoted with a "—".'];
  return [
    PROJECTION_COLUMNS,
    ...cells,
    ...footnotes.map((text) => [text, ...PROJECTION_COLUMNS.slice(1).map(() => "")]),
  ];
}
