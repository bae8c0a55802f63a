import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvResponse, csvStream } from "./csv.ts";
import { formulaSafe } from "./formula-safe.ts";

/** Reads a file in which every cell is quoted. */
function parse(text: string): string[][] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter(Boolean)
    .map((line) =>
      Array.from(line.matchAll(/"((?:[^"]|"")*)"/g), (cell) => (cell[1] ?? "").replaceAll('""', '"')),
    );
}

async function write(rows: string[][]): Promise<string> {
  async function* source() {
    yield* rows;
  }
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => ({
    heading: `c${at}`,
    text: (row: string[]) => row[at] ?? "",
  }));
  return new Response(csvStream(columns, source())).text();
}

const SIGNS = [
  "=",
  "+",
  "-",
  "@",
  "|",
  "%",
  "＝",
  "＋",
  "－",
  "＠",
  "﹦",
  "﹢",
  "﹣",
  "﹫",
  "⁺",
  "₌",
  "\u2212",
];
const BEFORE = ["", " ", "\t", "\r", "\n", "\r\n", "\u00a0", "\u200b", "\ufeff", "  \t ", "\u3000"];

describe("a formula never stands at the start of a cell", () => {
  const corpus = SIGNS.flatMap((sign) => BEFORE.map((before) => `${before}${sign}cmd|' /C calc'!A0`));

  test.each(corpus.map((cell) => [JSON.stringify(cell), cell]))("%s", (_, cell) => {
    const blanks =
      BEFORE.toSorted((a, b) => b.length - a.length).find((before) => cell.startsWith(before)) ?? "";
    const safe = formulaSafe(cell);
    expect(safe).not.toBe(cell);
    expect(safe.slice(0, blanks.length + 1)).toContain("'");
  });

  test.each(["a;=1+1", "a,=1+1", "a\t=1+1", "a\n=1+1", "a|@x", 'x","=1+1', "a; \u00a0＝1"])(
    "%j, where another locale splits",
    (cell) => expect(formulaSafe(cell)).toMatch(/'[=@＝]/),
  );
});

test.each([
  "Ada",
  "O'Neil",
  "ada@example.com",
  "(775) 555-0123",
  "NV 89501",
  "3-4 days",
  "a = b",
  "50 %",
  "",
])("%j stays as it is", (cell) => expect(formulaSafe(cell)).toBe(cell));

test("cells come back as they were, but for the apostrophes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 3, maxLength: 3 }), { maxLength: 5 }),
      async (rows) => {
        const [, ...read] = parse(await write(rows));
        expect(read).toEqual(rows.map((row) => row.map(formulaSafe)));
      },
    ),
    { numRuns: 60 },
  );
});

test("a cell holds quotes, separators and line ends", async () => {
  const row = ['She said "hi"', "a, b; c", "two\nlines"];
  expect(parse(await write([row]))[1]).toEqual(row);
});

test("a file is a download that is not kept", () => {
  const { headers } = csvResponse("leads-2026-11-22", new ReadableStream());
  expect(headers.get("Content-Disposition")).toBe(
    `attachment; filename="leads-2026-11-22.csv"; filename*=UTF-8''leads-2026-11-22.csv`,
  );
  expect(headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(headers.get("Cache-Control")).toBe("no-store");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
});

test("an error while reading ends the download", async () => {
  async function* broken(): AsyncGenerator<string[]> {
    yield ["a"];
    throw new Error("the database is gone");
  }
  await expect(
    new Response(csvStream([{ heading: "a", text: ([cell = ""]: string[]) => cell }], broken())).text(),
  ).rejects.toThrow();
});
