import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { formulaSafe } from "./formula-safe.ts";

/** One column of a file: its heading and how a row becomes its text. */
export interface Column<Row> {
  heading: string;
  text: (row: Row) => string;
}

/**
 * Rows as a CSV file (UTF-8 with byte order mark, every cell quoted, CRLF), written as they come, so that a long
 * list is never held in memory. Every cell is made formula-safe.
 */
export function csvStream<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): ReadableStream<Uint8Array> {
  const file = stringify({ bom: true, quoted: true, quoted_empty: true, record_delimiter: "windows" });
  const source = Readable.from(cells(columns, rows));
  source.on("error", (error) => file.destroy(error));
  source.pipe(file);
  return Readable.toWeb(file) as ReadableStream<Uint8Array>;
}

async function* cells<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>) {
  yield columns.map((column) => formulaSafe(column.heading));
  for await (const row of rows) yield columns.map((column) => formulaSafe(column.text(row)));
}

/** A download under this name, never shown in the browser and never kept. `name` is plain ASCII. */
export function csvResponse(name: string, body: ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"; filename*=UTF-8''${name}.csv`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
