import { basename } from "node:path";
import { type OewsColumn, oewsRelease, oewsRows, oewsSourceId } from "./oews-layout.ts";
import type { OfficialFiles } from "./official-files.ts";
import type { CellKind } from "./official-words.ts";
import { openProjections } from "./projections-layout.ts";

export interface OfficialFigure {
  cell: string;
  kind: CellKind;
  /** "national_M2025_dl.csv, line 595". */
  place: string;
}

/** Cells of official files by source id, then by figure key ("29-2072/US/medianWage"). */
export type OfficialFigures = Map<string, Map<string, OfficialFigure>>;

const AREA_MEASURES: [string, OewsColumn, CellKind][] = [
  ["employment", "TOT_EMP", "count"],
  ["medianWage", "A_MEDIAN", "money"],
];
const NATIONAL_MEASURES: [string, OewsColumn, CellKind][] = [
  ...AREA_MEASURES,
  ["wage10", "A_PCT10", "money"],
  ["wage25", "A_PCT25", "money"],
  ["wage75", "A_PCT75", "money"],
  ["wage90", "A_PCT90", "money"],
];
const OUTLOOK_MEASURES = [
  ["jobsNow", "thousands"],
  ["jobsThen", "thousands"],
  ["changePercent", "percent"],
  ["openingsPerYear", "thousands"],
  ["entryEducation", "words"],
] as const;

/** Collects the cells that figures of `codes` come from, untouched, with file and line. */
export async function collectOfficialFigures(
  files: OfficialFiles,
  codes: readonly string[],
): Promise<OfficialFigures> {
  const figures: OfficialFigures = new Map();
  const put = (source: string, key: string, figure: OfficialFigure) => {
    const known = figures.get(source) ?? new Map<string, OfficialFigure>();
    known.set(key, figure);
    figures.set(source, known);
  };
  for (const file of files.oews) {
    const release = oewsRelease(file);
    for await (const { line, kind, area, code, cell } of oewsRows(file)) {
      if (!codes.includes(code)) continue;
      for (const [measure, column, cellKind] of kind === "nation" ? NATIONAL_MEASURES : AREA_MEASURES)
        put(oewsSourceId(release, kind), `${code}/${area}/${measure}`, {
          cell: cell(column),
          kind: cellKind,
          place: `${basename(file)}, line ${line}`,
        });
    }
  }
  for (const file of files.projections) {
    const { sourceId, rows } = await openProjections(file);
    for await (const row of rows) {
      if (!codes.includes(row.code)) continue;
      for (const [measure, kind] of OUTLOOK_MEASURES)
        put(sourceId, `${row.code}/US/${measure}`, {
          cell: row[measure],
          kind,
          place: `${basename(file)}, line ${row.line}`,
        });
    }
  }
  return figures;
}
