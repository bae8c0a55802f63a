import { type Column, csvResponse, csvStream } from "#lib/tabular/csv.ts";
import { MOST_WORKBOOK_ROWS, workbook, workbookResponse } from "#lib/tabular/write-sheet.ts";

interface Table<Row> {
  name: string;
  columns: readonly Column<Row>[];
  rows: AsyncIterable<Row>;
}

/** A table as the download that somebody chose: an Excel workbook, else CSV. */
export async function sheetResponse<Row>(
  format: unknown,
  { name, columns, rows }: Table<Row>,
): Promise<Response> {
  if (format !== "xlsx") return csvResponse(name, csvStream(columns, rows));
  const book = await workbook("Sheet1", columns, rows);
  if (book) return workbookResponse(name, book);
  return new Response(
    `These are more than ${MOST_WORKBOOK_ROWS.toLocaleString("en-US")} rows: narrow the list with its filters, or export it as CSV.\n`,
    { status: 422, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } },
  );
}
