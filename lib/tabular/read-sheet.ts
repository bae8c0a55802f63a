import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { UnreadableSheetError } from "./unreadable-sheet.ts";

/** A row with some text. `number` is the file's own, the headings being row 1. */
export interface SheetRow {
  number: number;
  cells: string[];
}

/** A table as people upload it, as text. */
export interface Sheet {
  headings: string[];
  /** To be read once, as they come: a long file is never held in memory. May throw UnreadableSheetError. */
  rows: AsyncIterable<SheetRow>;
}

export const MOST_SHEET_BYTES = 16_000_000;
export const MOST_SHEET_ROWS = 20_000;
const MOST_COLUMNS = 100;
const MOST_CELL_LENGTH = 5_000;
/** What a workbook may grow to when it is unpacked. */
const MOST_UNPACKED_BYTES = 120_000_000;
/** Of a text file, decoded at a time. */
const SLICE_BYTES = 64 * 1024;

/**
 * Reads an Excel workbook (its first sheet) or a text file of any usual encoding and separator. Which it is, its bytes
 * say, not its name. Throws UnreadableSheetError.
 */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length === 0) throw new UnreadableSheetError("empty");
  if (bytes.length > MOST_SHEET_BYTES) throw new UnreadableSheetError("large");
  const lines = withText(isZip(bytes) ? workbookLines(bytes) : textLines(bytes));
  const head = await lines.next();
  if (head.done) throw new UnreadableSheetError("headless");
  const headings = headingsOf(head.value);
  const first = await lines.next();
  if (first.done) throw new UnreadableSheetError("rowless");
  return { headings, rows: rowsOf(headings, first.value, lines) };
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function* withText(lines: AsyncIterable<string[]>): AsyncGenerator<SheetRow, void> {
  let number = 0;
  for await (const cells of lines) {
    number += 1;
    if (cells.some((cell) => cell !== "")) yield { number, cells };
  }
}

function headingsOf({ cells }: SheetRow): string[] {
  const headings = cells.map((cell) => cell.slice(0, 200));
  while (headings.at(-1) === "") headings.pop();
  if (headings.length > MOST_COLUMNS) throw new UnreadableSheetError("wide");
  const twice = headings.find((heading, place) => heading !== "" && headings.indexOf(heading) !== place);
  if (twice !== undefined) throw new UnreadableSheetError("twice");
  return headings;
}

async function* rowsOf(
  headings: readonly string[],
  first: SheetRow,
  others: AsyncIterable<SheetRow>,
): AsyncGenerator<SheetRow> {
  const fitted = ({ number, cells }: SheetRow): SheetRow => ({
    number,
    cells: headings.map((_, place) => (cells[place] ?? "").slice(0, MOST_CELL_LENGTH)),
  });
  yield fitted(first);
  let count = 1;
  for await (const row of others) {
    count += 1;
    if (count > MOST_SHEET_ROWS) throw new UnreadableSheetError("long");
    yield fitted(row);
  }
}

async function* workbookLines(bytes: Uint8Array): AsyncGenerator<string[]> {
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    throw new UnreadableSheetError("damaged");
  }
  if (unpacked > MOST_UNPACKED_BYTES) throw new UnreadableSheetError("unpacked");
  const sheets = await readXlsxFile(Buffer.from(bytes)).catch(() => {
    throw new UnreadableSheetError("damaged");
  });
  for (const row of sheets[0]?.data ?? []) yield row.map(cellText);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "yes" : "no";
  // Sums that a binary fraction cannot hold come out with a tail of digits.
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  return String(value).trim();
}

async function* textLines(bytes: Uint8Array): AsyncGenerator<string[]> {
  const encoding = encodingOf(bytes);
  const records = parse({
    delimiter: delimiterOf(new TextDecoder(encoding).decode(bytes.subarray(0, SLICE_BYTES))),
    relax_column_count: true,
    skip_empty_lines: false,
    relax_quotes: true,
    max_record_size: 500_000,
    trim: true,
  });
  const source = Readable.from(decoded(bytes, encoding));
  source.on("error", (error) => records.destroy(error));
  source.pipe(records);
  try {
    yield* records as AsyncIterable<string[]>;
  } catch (error) {
    if (error instanceof UnreadableSheetError) throw error;
    throw new UnreadableSheetError("quotes");
  }
}

/** UTF-8 or UTF-16 where the bytes say so, else what Windows writes in the Americas and western Europe. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

function* decoded(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
    const text = decoder.decode(bytes.subarray(from, from + SLICE_BYTES), { stream: true });
    if (text.includes("\0")) throw new UnreadableSheetError("binary");
    if (text) yield text;
  }
}

/** The separator that parts the headings into most columns, quoted ones aside. */
function delimiterOf(text: string): string {
  const [head = ""] = text
    .slice(0, 20_000)
    .replaceAll(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n|\r/, 1);
  let best = ",";
  for (const sign of [";", "\t", "|"]) if (head.split(sign).length > head.split(best).length) best = sign;
  return best;
}
