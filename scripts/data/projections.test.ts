import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readProjections } from "./projections.ts";
import { type ProjectionCells, projectionTable } from "./testing/official-rows.ts";
import { workbook } from "./testing/workbook.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fairmatch-projections-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(content: string | Buffer, name = "occupation.csv") {
  const file = join(folder, name);
  writeFileSync(file, content);
  return readProjections(file, ["00-0000", "15-1252"]);
}
const csv = (rows: ProjectionCells[]) => stringify(projectionTable(rows));

const rows: ProjectionCells[] = [
  {
    title: "Total, all occupations",
    code: "00-0000",
    type: "Summary",
    now: 169_956.1,
    later: "175,167.9",
    education: "—",
  },
  { title: "  Computer occupations", code: "15-1200", type: "Summary", education: "—" },
  { now: "1,693.8", change: -3.7, openings: "—" },
  { title: "        Web developers", code: "15-1254", now: "not looked at" },
];

test("the wanted occupations are read, in whole jobs", async () => {
  const { period, sourceId, files, rowCount } = await read(csv(rows));
  expect({ period, sourceId, rowCount }).toEqual({
    period: "2030 to 2040",
    sourceId: "projections-2030-40",
    rowCount: 4,
  });
  expect([...files.keys()]).toEqual(["00-0000", "15-1252"]);
  expect(files.get("00-0000")?.outlook).toMatchObject({ jobsNow: 169_956_100, entryEducation: null });
  expect(files.get("15-1252")).toEqual({
    code: "15-1252",
    outlook: {
      source: "projections-2030-40",
      title: "Software developers",
      jobsNow: 1_693_800,
      jobsThen: 110_500,
      changePercent: -3.7,
      openingsPerYear: null,
      entryEducation: "Bachelor's degree",
    },
  });
});

test("the official workbook reads the same: other tables before it, and a title above the header", async () => {
  const sheets = {
    "Table 1.1": [["Table 1.1 Employment by major group"], ["Code", "Employment, 2030"], ["11-0000", 5]],
    "Table 1.2": [["Table 1.2 Occupational projections"], ...projectionTable(rows)],
  };
  const fromSheet = await read(workbook(sheets), "occupation.xlsx");
  expect(fromSheet.files).toEqual((await read(csv(rows))).files);
});

test.each([
  ["a broken number", [{ now: "169.956.1" }], /line 2: has "169\.956\.1" for jobsNow/],
  ["no education", [{ education: "" }], /line 2: has "" for entryEducation/],
  ["a group", [{ type: "Summary" }], /line 2: says that 15-1252 is a "Summary" where a "Line item"/],
  ["an occupation twice", [{}, {}], /line 3: has 15-1252 again/],
])("%s is refused with file, line and remedy", async (_, broken, message) => {
  await expect(read(csv(broken))).rejects.toThrow(message);
  await expect(read(csv(broken))).rejects.toThrow(/^occupation\.csv, line \d: .+\n {2}\S/);
});

test("another table, or one without a column, is refused", async () => {
  await expect(read("code,jobs\n15-1252,5\n")).rejects.toThrow(/is not table 1\.2/);
  const cut = projectionTable(rows).map((cells) => cells.slice(0, 10));
  await expect(read(stringify(cut))).rejects.toThrow(/no column for openingsPerYear, entryEducation/);
});
