import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";
import readWorkbook from "read-excel-file/node";
import { PlainError } from "../support/plain-error.ts";
import { refuse } from "./refuse.ts";

/** A row of an official file, with all cells as text. */
export interface Row {
  /** Line of the file, or row of the sheet, counted from 1. */
  line: number;
  cells: string[];
}

export interface Table {
  file: string;
  /** Names of the columns as they stand in the file. */
  header: string[];
  /** The rows below the header. A row that is longer or shorter than the header is refused. */
  rows: AsyncGenerator<Row>;
}

/** The official workbooks begin with a title at times. */
const HEADER_WITHIN = 5;

export const isTableFile = (name: string) => /\.(csv|csv\.gz|xlsx)$/i.test(name);

/**
 * Opens a .csv, .csv.gz (both streamed) or .xlsx file at the first row that `isHeader` takes for the header; null when
 * there is none. Of a workbook, the first sheet that has one counts.
 */
export async function openTable(file: string, isHeader: (cells: string[]) => boolean): Promise<Table | null> {
  for await (const rows of sheetsOf(file)) {
    for (let tried = 0; tried < HEADER_WITHIN; tried += 1) {
      const next = await rows.next();
      if (next.done) break;
      const header = next.value.cells.map((name) => name.trim());
      if (isHeader(header)) return { file, header, rows: sameWidth(file, header.length, rows) };
    }
    await rows.return(undefined);
  }
  return null;
}

async function* sheetsOf(file: string): AsyncGenerator<AsyncGenerator<Row>> {
  if (!isTableFile(file))
    refuse({ file }, "is no .csv, .csv.gz or .xlsx file.", "Give the official download.");
  if (/\.xlsx$/i.test(file)) yield* workbookSheets(file);
  else yield csvRows(file);
}

async function* csvRows(file: string): AsyncGenerator<Row> {
  const bytes = createReadStream(file);
  const text = /\.gz$/i.test(file) ? bytes.pipe(createGunzip()) : bytes;
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
  for (const stream of new Set([bytes, text])) stream.on("error", (error: Error) => parser.destroy(error));
  text.pipe(parser);
  try {
    for await (const { record, info } of parser) yield { line: info.lines, cells: record };
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    bytes.destroy();
  }
}

async function* workbookSheets(file: string): AsyncGenerator<AsyncGenerator<Row>> {
  const sheets = await readWorkbook(file).catch((error) => {
    throw unreadable(file, error);
  });
  for (const { data } of sheets) yield sheetRows(data);
}

async function* sheetRows(data: readonly (readonly unknown[])[]): AsyncGenerator<Row> {
  for (const [index, cells] of data.entries())
    yield { line: index + 1, cells: cells.map((cell) => (cell === null ? "" : String(cell))) };
}

async function* sameWidth(file: string, width: number, rows: AsyncGenerator<Row>): AsyncGenerator<Row> {
  for await (const row of rows) {
    if (row.cells.length !== width)
      refuse(
        { file, line: row.line },
        `has ${row.cells.length} cells where the header has ${width}.`,
        "Download the file again, or mend the row.",
      );
    yield row;
  }
}

function unreadable(file: string, error: unknown): PlainError {
  const reason = error instanceof Error ? error.message : String(error);
  return new PlainError(`${file} cannot be read: ${reason}\n  Is the path right, and the download complete?`);
}
