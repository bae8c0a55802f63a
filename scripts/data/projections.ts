import type { OccupationFile } from "#lib/guides/occupation-schema.ts";
import { readDecimal, readThousands, readWords } from "./cells.ts";
import { openProjections, type ProjectionRow } from "./projections-layout.ts";
import { refuse } from "./refuse.ts";

export interface ProjectionsImport {
  /** "2024 to 2034". */
  period: string;
  sourceId: string;
  files: Map<string, OccupationFile>;
  rowCount: number;
}

const ALL_OCCUPATIONS = "00-0000";

/** Reads the outlook of `codes` from table 1.2. Refuses, with file, line and a remedy, what is not in its layout. */
export async function readProjections(file: string, codes: readonly string[]): Promise<ProjectionsImport> {
  const { period, sourceId, rows } = await openProjections(file);
  const files = new Map<string, OccupationFile>();
  let rowCount = 0;
  for await (const row of rows) {
    rowCount += 1;
    if (!codes.includes(row.code)) continue;
    const type = row.code === ALL_OCCUPATIONS ? "Summary" : "Line item";
    if (row.type !== type)
      refuse(
        { file, line: row.line },
        `says that ${row.code} is a "${row.type}" where a "${type}" is wanted.`,
        "Put the code of a detailed occupation into content/data/occupations.json.",
      );
    if (files.has(row.code))
      refuse({ file, line: row.line }, `has ${row.code} again.`, "Download the file again.");
    files.set(row.code, { code: row.code, outlook: outlookOf(file, row, sourceId) });
  }
  return { period, sourceId, files, rowCount };
}

function outlookOf(file: string, row: ProjectionRow, source: string): OccupationFile["outlook"] {
  const read = <T>(field: keyof ProjectionRow, parse: (cell: string) => T | undefined): T => {
    const value = parse(String(row[field]));
    if (value !== undefined) return value;
    return refuse(
      { file, line: row.line },
      `has "${row[field]}" for ${field}.`,
      "It must be a number with at most one decimal, or a dash. Download the file again, or mend the row.",
    );
  };
  return {
    source,
    title: row.title,
    jobsNow: read("jobsNow", readThousands),
    jobsThen: read("jobsThen", readThousands),
    changePercent: read("changePercent", readDecimal),
    openingsPerYear: read("openingsPerYear", readThousands),
    entryEducation: read("entryEducation", readWords),
  };
}
