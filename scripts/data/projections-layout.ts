import { refuse } from "./refuse.ts";
import { openTable } from "./table.ts";

export interface ProjectionRow {
  line: number;
  /** SOC code. */
  code: string;
  title: string;
  /** "Line item" is a detailed occupation, "Summary" a group of them. */
  type: string;
  jobsNow: string;
  jobsThen: string;
  changePercent: string;
  openingsPerYear: string;
  entryEducation: string;
}

export interface ProjectionTable {
  /** "2024 to 2034". */
  period: string;
  /** "projections-2024-34". */
  sourceId: string;
  rows: AsyncGenerator<ProjectionRow>;
}

/** The names of the columns carry the years, so that they are recognised by their beginning. */
const COLUMNS = {
  title: /^\d{4} National Employment Matrix title$/i,
  code: /^\d{4} National Employment Matrix code$/i,
  type: /^Occupation type$/i,
  changePercent: /^Employment change, percent, /i,
  openingsPerYear: /^Occupational openings, .* annual average$/i,
  entryEducation: /^Typical education needed for entry$/i,
};
const JOBS = /^Employment, (\d{4})$/i;

/** Whether a row names the columns of table 1.2 of the Employment Projections. */
export function isProjectionHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => COLUMNS.code.test(cell)) && cells.some((cell) => JOBS.test(cell));
}

/** Opens table 1.2, "Occupational projections and worker characteristics". Refuses another layout. */
export async function openProjections(file: string): Promise<ProjectionTable> {
  const table = await openTable(file, isProjectionHeader);
  if (!table)
    return refuse(
      { file },
      "is not table 1.2 of the Employment Projections.",
      "Give the official occupation.xlsx, or its table 1.2 as .csv.",
    );
  const header = table.header.map((name) => name.replace(/\s+/g, " "));
  const years = header.flatMap((name) => JOBS.exec(name)?.[1] ?? []).sort();
  const [from, to] = years;
  if (!from || !to || years.length !== 2)
    return refuse({ file }, "does not say jobs for two years.", "Give table 1.2 with all its columns.");
  const find = (pattern: RegExp) => header.findIndex((name) => pattern.test(name));
  const jobsIn = (year: string) => find(new RegExp(`^Employment, ${year}$`, "i"));
  const at = {
    title: find(COLUMNS.title),
    code: find(COLUMNS.code),
    type: find(COLUMNS.type),
    jobsNow: jobsIn(from),
    jobsThen: jobsIn(to),
    changePercent: find(COLUMNS.changePercent),
    openingsPerYear: find(COLUMNS.openingsPerYear),
    entryEducation: find(COLUMNS.entryEducation),
  };
  const missing = Object.entries(at).filter(([, index]) => index < 0);
  if (missing.length > 0)
    refuse(
      { file },
      `has no column for ${missing.map(([name]) => name).join(", ")}.`,
      "Give table 1.2 with all its columns; if BLS has renamed one, see scripts/data/projections-layout.ts.",
    );
  return {
    period: `${from} to ${to}`,
    sourceId: `projections-${from}-${to.slice(2)}`,
    rows: projectionRows(table.rows, at),
  };
}

async function* projectionRows(
  rows: AsyncGenerator<{ line: number; cells: string[] }>,
  at: Record<keyof Omit<ProjectionRow, "line">, number>,
): AsyncGenerator<ProjectionRow> {
  for await (const { line, cells } of rows) {
    const cell = (index: number) => (cells[index] ?? "").trim();
    // Footnotes stand below the table, in its first column.
    if (cell(at.code) === "") continue;
    yield {
      line,
      title: cell(at.title),
      code: cell(at.code),
      type: cell(at.type),
      jobsNow: cell(at.jobsNow),
      jobsThen: cell(at.jobsThen),
      changePercent: cell(at.changePercent),
      openingsPerYear: cell(at.openingsPerYear),
      entryEducation: cell(at.entryEducation),
    };
  }
}
