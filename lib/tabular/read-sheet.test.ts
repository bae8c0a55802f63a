import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { csvStream } from "./csv.ts";
import { readSheet, type SheetRow } from "./read-sheet.ts";
import { UnreadableSheetError } from "./unreadable-sheet.ts";
import { workbook } from "./write-sheet.ts";

async function all(rows: AsyncIterable<SheetRow>): Promise<SheetRow[]> {
  const found: SheetRow[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
const cellsOf = async (file: Uint8Array) => {
  const { headings, rows } = await readSheet(file);
  return [headings, ...(await all(rows)).map(({ cells }) => cells)];
};
const TABLE = [
  ["Program", "Cost"],
  ["Coding, für alle", "4,200"],
];

describe("a table of text", () => {
  test.each([
    ["commas", bytes('Program,Cost\r\n"Coding, für alle","4,200"\r\n')],
    ["semicolons and a byte order mark", bytes("\ufeffProgram;Cost\nCoding, für alle;4,200\n")],
    ["tabs in UTF-16, as Excel writes Unicode text", utf16("Program\tCost\r\nCoding, für alle\t4,200\r\n")],
    ["bars", bytes("Program|Cost\nCoding, für alle|4,200")],
    ["Windows letters", new Uint8Array(Buffer.from("Program;Cost\nCoding, für alle;4,200", "latin1"))],
    ["old Macintosh line ends", bytes("Program;Cost\rCoding, für alle;4,200\r")],
  ])("with %s", async (_, file) => {
    expect(await cellsOf(file)).toEqual(TABLE);
  });

  test("keeps the file's own row numbers when rows are empty, and fills short rows", async () => {
    const { rows } = await readSheet(bytes("a,b\n\n , \nx\ny,z,too much\n"));
    expect(await all(rows)).toEqual([
      { number: 4, cells: ["x", ""] },
      { number: 5, cells: ["y", "z"] },
    ]);
  });

  test("holds line ends and quotes in a cell", async () => {
    expect(await cellsOf(bytes('a,b\n"two\nlines","say ""hi"""\n'))).toEqual([
      ["a", "b"],
      ["two\nlines", 'say "hi"'],
    ]);
  });
});

describe("an Excel workbook", () => {
  test("comes back as it was written, whatever looks like a formula", async () => {
    const rows = [
      ["=1+1", "Zoë", "51.0713"],
      ["@cmd", "", "-5"],
    ];
    const columns = ["a", "b", "c"].map((heading, place) => ({
      heading,
      text: (row: string[]) => row[place] ?? "",
    }));
    async function* source() {
      yield* rows;
    }
    const book = await workbook("Programs", columns, source());
    expect(await cellsOf(book ?? new Uint8Array())).toEqual([["a", "b", "c"], ...rows]);
  });

  test("that would unpack to a mountain is refused before it is unpacked", async () => {
    const mountain = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(130_000_000) });
    await expect(readSheet(mountain)).rejects.toThrow("too large");
  });
});

test.each([
  ["", "empty"],
  ["only,headings\n", "no rows"],
  ["a,a\n1,2\n", "same heading"],
  ['a,b\n"never closed,2\n', "cannot be read"],
  ["PK\u0003\u0004 not a zip", "damaged"],
  ["a\0b,c\n1,2\n", "neither a table"],
  [`${Array.from({ length: 101 }, (_, place) => `c${place}`).join(",")}\n1\n`, "more than 100 columns"],
  [`a\n${"x\n".repeat(20_001)}`, "more than 20,000 rows"],
])("refuses %j kindly", async (text, words) => {
  const reading = readSheet(bytes(text)).then(({ rows }) => all(rows));
  await expect(reading).rejects.toThrow(UnreadableSheetError);
  await expect(reading).rejects.toThrow(words);
});

test("a file that we export comes in again", async () => {
  async function* source() {
    yield ["=SUM(1)", "a; b"];
  }
  const file = csvStream(
    [0, 1].map((place) => ({ heading: `c${place}`, text: (row: string[]) => row[place] ?? "" })),
    source(),
  );
  expect(await cellsOf(new Uint8Array(await new Response(file).arrayBuffer()))).toEqual([
    ["c0", "c1"],
    ["'=SUM(1)", "a; b"],
  ]);
});
