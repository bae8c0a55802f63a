import writeXlsxFile from "write-excel-file/node";
import type { Column } from "./csv.ts";

/** More rows than a workbook is made of in memory: CSV takes any number. */
export const MOST_WORKBOOK_ROWS = 20_000;

/**
 * Rows as an Excel workbook of one sheet; null when there are too many. Every cell is text, so that nothing in it is
 * ever a formula.
 */
export async function workbook<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): Promise<Buffer | null> {
  const head = columns.map(({ heading }) => ({ value: heading, type: String, fontWeight: "bold" as const }));
  const data: { value: string; type: typeof String; fontWeight?: "bold" }[][] = [head];
  for await (const row of rows) {
    if (data.length > MOST_WORKBOOK_ROWS) return null;
    data.push(columns.map(({ text }) => ({ value: text(row), type: String })));
  }
  return writeXlsxFile(data, {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ heading }) => ({ width: Math.max(12, Math.min(40, heading.length + 4)) })),
  }).toBuffer();
}

/** A download under this name, never kept. `name` is plain ASCII. */
export function workbookResponse(name: string, body: Buffer): Response {
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${name}.xlsx"; filename*=UTF-8''${name}.xlsx`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
