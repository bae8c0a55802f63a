import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTable, type Row } from "./table.ts";
import { workbook } from "./testing/workbook.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fairmatch-table-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isHeader = (cells: string[]) => cells.includes("code");

async function rowsOf(name: string, content: string | Buffer) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const table = await openTable(file, isHeader);
  if (!table) return null;
  const rows: Row[] = [];
  for await (const row of table.rows) rows.push(row);
  return { header: table.header, rows };
}

test("a CSV file is read with its byte order mark, quotes and lines", async () => {
  expect(await rowsOf("a.csv", '\uFEFFcode,title\r\n1,"Clerks, other"\r\n2,"two\nlines"\r\n')).toEqual({
    header: ["code", "title"],
    rows: [
      { line: 2, cells: ["1", "Clerks, other"] },
      { line: 4, cells: ["2", "two\nlines"] },
    ],
  });
});

test("a packed file reads the same", async () => {
  const text = "code,title\n1,x\n";
  expect(await rowsOf("a.csv.gz", gzipSync(text))).toEqual(await rowsOf("a.csv", text));
});

test("of a workbook, the first sheet with a header counts, below its title", async () => {
  const file = workbook({
    Contents: [["Nothing to see"]],
    Table: [["A title"], ["code", "title", "wage"], ["1", "Clerks & others", 51_140.5], ["2", null, "*"]],
  });
  expect(await rowsOf("a.xlsx", file)).toEqual({
    header: ["code", "title", "wage"],
    rows: [
      { line: 3, cells: ["1", "Clerks & others", "51140.5"] },
      { line: 4, cells: ["2", "", "*"] },
    ],
  });
});

test("a file without the header is none", async () => {
  expect(await rowsOf("a.csv", "a,b\n1,2\n")).toBeNull();
});

test("a row of another length is refused with its line", async () => {
  await expect(rowsOf("a.csv", "code,title\n1,x\n2\n")).rejects.toThrow(
    /a\.csv, line 3: has 1 cells where the header has 2\.\n {2}\S/,
  );
});

test("a file cut off, a broken quote, another kind and a wrong path are refused in plain words", async () => {
  const packed = gzipSync(`code,title\n${"1,x\n".repeat(20_000)}`);
  await expect(rowsOf("a.csv.gz", packed.subarray(0, packed.length / 2))).rejects.toThrow(/cannot be read/);
  await expect(rowsOf("b.csv", 'code,title\n1,"x\n')).rejects.toThrow(/cannot be read/);
  await expect(rowsOf("c.xlsx", "no workbook")).rejects.toThrow(/cannot be read/);
  await expect(rowsOf("d.pdf", "")).rejects.toThrow(/d\.pdf: is no \.csv/);
  await expect(openTable(join(folder, "none.csv"), isHeader)).rejects.toThrow(/none\.csv cannot be read/);
});
