import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";
import bunzip2 from "unbzip2-stream";
import { PlainError } from "../support/plain-error.ts";

export interface OfficialFile {
  path: string;
  name: string;
  /** Of the file as it lies on the disk. */
  sha256: string;
  /** Official files of former years are not UTF-8. */
  encoding: "utf-8" | "windows-1252";
}

/** A row that was left out, and why. */
export interface Refusal {
  file: string;
  /** Line of the file, counted from 1. */
  line: number;
  reason: string;
}

export type OfficialRow<Name extends string> = Record<Name, string> & { line: number };

/** Reads a .csv, .csv.gz or .csv.bz2 file once to learn its hash and encoding, so that a broken one stops before anything is written. */
export async function inspectFile(path: string): Promise<OfficialFile> {
  const name = basename(path);
  if (!/\.csv(\.gz|\.bz2)?$/i.test(path))
    throw new PlainError(
      `${name} is no .csv, .csv.gz or .csv.bz2 file. Unpack the official download if it is a .zip.`,
    );
  const hash = createHash("sha256");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let encoding: OfficialFile["encoding"] = "utf-8";
  try {
    for await (const chunk of bytesOf(path, (raw) => hash.update(raw))) {
      if (encoding === "utf-8" && !decodes(decoder, chunk)) encoding = "windows-1252";
    }
  } catch (error) {
    throw unreadable(name, error);
  }
  return { path, name, sha256: hash.digest("hex"), encoding };
}

/** Columns that a file must have, and those that only some editions have; `rename` gives a column our name for it. */
export interface Columns<Name extends string> {
  required: readonly Name[];
  optional?: readonly Name[];
  rename?: Readonly<Record<string, Name>>;
}

/**
 * The rows as they come, each with the columns asked for and no others; one that the edition lacks is empty. A row of
 * another width than the header is refused; a missing column that is required ends the import.
 */
export async function* readRows<Name extends string>(
  file: OfficialFile,
  columns: Columns<Name>,
  refuse: (refusal: Refusal) => void,
): AsyncGenerator<OfficialRow<Name>> {
  const decoder = new TextDecoder(file.encoding);
  async function* text() {
    for await (const chunk of bytesOf(file.path)) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  }
  const source = Readable.from(text());
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let width = 0;
  let places: [Name, number][] | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (!places) {
        width = record.length;
        places = placesOf(file, record, columns);
      } else if (record.length !== width) {
        refuse({
          file: file.name,
          line: info.lines,
          reason: `${record.length} cells where the header has ${width}`,
        });
      } else {
        const cells = Object.fromEntries(places.map(([name, at]) => [name, cleaned(record[at] ?? "")]));
        yield { ...cells, line: info.lines } as OfficialRow<Name>;
      }
    }
  } catch (error) {
    throw error instanceof PlainError ? error : unreadable(file.name, error);
  } finally {
    source.destroy();
  }
  if (!places) throw new PlainError(`${file.name} is empty.`);
}

function placesOf<Name extends string>(
  { name: file }: OfficialFile,
  columns: readonly string[],
  { required, optional = [], rename = {} }: Columns<Name>,
): [Name, number][] {
  const header = columns.map((column) => rename[column.trim()] ?? column.trim());
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new PlainError(
      `${file} has no column ${missing.join(", ")}: it is not the official file that is meant here. Its columns begin with ${header.slice(0, 6).join(", ")}.`,
    );
  return [...required, ...optional].map((name) => [name, header.indexOf(name)]);
}

/** Some official files hold a right quotation mark as the character U+0092, a left-over of Windows-1252. */
const cleaned = (cell: string) => cell.replaceAll("\u0092", "\u2019").trim();

async function* bytesOf(path: string, hear?: (raw: Buffer) => void): AsyncGenerator<Buffer> {
  const raw = createReadStream(path);
  if (hear) raw.on("data", (chunk) => hear(chunk as Buffer));
  const unpack = /\.gz$/i.test(path) ? createGunzip() : /\.bz2$/i.test(path) ? bunzip2() : null;
  if (!unpack) return yield* raw as AsyncIterable<Buffer>;
  // The bzip2 reader is a stream of the old kind, which cannot be iterated itself.
  const bytes = new PassThrough();
  for (const stream of [raw, unpack] as NodeJS.EventEmitter[])
    stream.on("error", (error: Error) => bytes.destroy(error));
  raw.pipe(unpack).pipe(bytes);
  try {
    yield* bytes as AsyncIterable<Buffer>;
  } finally {
    raw.destroy();
  }
}

function decodes(decoder: TextDecoder, chunk: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function unreadable(name: string, error: unknown): PlainError {
  const reason = error instanceof Error ? error.message : String(error);
  return new PlainError(`${name} cannot be read: ${reason}\n  Is the path right, and the download complete?`);
}
