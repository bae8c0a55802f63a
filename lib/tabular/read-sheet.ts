import { parse } from "csv-parse";
import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { UnreadableSheetError } from "./unreadable-sheet.ts";

/** A table as people upload it: its headings, and its rows as text. */
export interface Sheet {
  headings: string[];
  /** `number` is the file's own row, the headings being row 1. Rows without any text are left out. */
  rows: { number: number; cells: string[] }[];
}

export const MOST_SHEET_BYTES = 9_000_000;
export const MOST_SHEET_ROWS = 20_000;
const MOST_COLUMNS = 100;
const MOST_CELL_LENGTH = 5_000;
/** What a workbook may grow to when it is unpacked. */
const MOST_UNPACKED_BYTES = 120_000_000;

/**
 * Reads an Excel workbook (its first sheet) or a text file of any usual encoding and separator. Which it is, its bytes
 * say, not its name. Throws UnreadableSheetError.
 */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length === 0) throw new UnreadableSheetError("empty");
  if (bytes.length > MOST_SHEET_BYTES) throw new UnreadableSheetError("large");
  const lines = isZip(bytes) ? await workbookLines(bytes) : await textLines(bytes);
  return toSheet(lines);
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

type Line = { number: number; cells: string[] };

function toSheet([head, ...rows]: Line[]): Sheet {
  if (!head) throw new UnreadableSheetError("headless");
  const headings = head.cells.map((cell) => cell.slice(0, 200));
  while (headings.at(-1) === "") headings.pop();
  if (headings.length > MOST_COLUMNS) throw new UnreadableSheetError("wide");
  const twice = headings.find((heading, place) => heading !== "" && headings.indexOf(heading) !== place);
  if (twice !== undefined) throw new UnreadableSheetError("twice");
  if (rows.length === 0) throw new UnreadableSheetError("rowless");
  return {
    headings,
    rows: rows.map(({ number, cells }) => ({
      number,
      cells: headings.map((_, place) => (cells[place] ?? "").slice(0, MOST_CELL_LENGTH)),
    })),
  };
}

async function workbookLines(bytes: Uint8Array): Promise<Line[]> {
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
  const lines: Line[] = [];
  for (const [place, row] of (sheets[0]?.data ?? []).entries())
    keep(lines, { number: place + 1, cells: row.map(cellText) });
  return lines;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "yes" : "no";
  // Sums that a binary fraction cannot hold come out with a tail of digits.
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  return String(value).trim();
}

async function textLines(bytes: Uint8Array): Promise<Line[]> {
  const text = decoded(bytes);
  if (text.includes("\0")) throw new UnreadableSheetError("binary");
  const lines: Line[] = [];
  const records = parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: false,
    relax_quotes: true,
    max_record_size: 500_000,
    trim: true,
  });
  try {
    let number = 0;
    for await (const cells of records as AsyncIterable<string[]>) {
      number += 1;
      keep(lines, { number, cells });
    }
  } catch (error) {
    if (error instanceof UnreadableSheetError) throw error;
    throw new UnreadableSheetError("quotes");
  }
  return lines;
}

function keep(lines: Line[], line: Line): void {
  if (!line.cells.some((cell) => cell !== "")) return;
  if (lines.length > MOST_SHEET_ROWS) throw new UnreadableSheetError("long");
  lines.push(line);
}

/** UTF-8 or UTF-16 where the bytes say so, else what Windows writes in the Americas and western Europe. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
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
