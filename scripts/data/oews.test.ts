import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readOews } from "./oews.ts";
import {
  allStates,
  nation,
  OEWS_COLUMNS,
  oewsCsv,
  oewsTable,
  SECTORS,
  sector,
  state,
} from "./testing/official-rows.ts";
import { workbook } from "./testing/workbook.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fairmatch-oews-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const wanted = { codes: ["00-0000", "15-1252"], sectors: SECTORS };

function read(content: string | Buffer, name = "national_M2031_dl.csv", release?: string) {
  const file = join(folder, name);
  writeFileSync(file, content);
  return readOews(file, { ...wanted, release });
}

describe("a file of the country", () => {
  const rows = [
    nation({ OCC_CODE: "00-0000", OCC_TITLE: "All Occupations", O_GROUP: "total", TOT_EMP: "155,495,730" }),
    nation({ OCC_CODE: "15-1250", O_GROUP: "broad" }),
    nation({ TOT_EMP: "**", A_PCT10: "*", A_PCT90: "#" }),
    nation({ OCC_CODE: "15-1299", A_MEDIAN: "not looked at" }),
  ];

  test("fills the national part of the wanted occupations", async () => {
    const { kind, release, sourceId, files, rowCount } = await read(oewsCsv(rows));
    expect({ kind, release, sourceId, rowCount }).toEqual({
      kind: "nation",
      release: "May 2031",
      sourceId: "oews-2031-05-nation",
      rowCount: 4,
    });
    expect([...files.keys()]).toEqual(["00-0000", "15-1252"]);
    expect(files.get("00-0000")?.national?.employment).toBe(155_495_730);
    expect(files.get("15-1252")).toEqual({
      code: "15-1252",
      national: {
        source: "oews-2031-05-nation",
        title: "Software Developers",
        employment: null,
        wage10: null,
        wage25: 40_000,
        medianWage: 50_000,
        wage75: 60_000,
        wage90: { atLeast: 239_200 },
      },
    });
  });

  test("reads the same as a workbook, and with names in small letters", async () => {
    const { files } = await read(oewsCsv(rows));
    const sheet = workbook({ national_M2031_dl: oewsTable(rows) });
    expect((await read(sheet, "national_M2031_dl.xlsx")).files).toEqual(files);
    const small = oewsCsv(
      rows,
      OEWS_COLUMNS.map((name) => name.toLowerCase()),
    );
    expect((await read(small)).files).toEqual(files);
  });
});

describe("a file by state", () => {
  test("fills all states by name and leaves the territories out", async () => {
    const rows = allStates({ TOT_EMP: 10 }).filter(({ PRIM_STATE }) => PRIM_STATE !== "UT");
    const { kind, files, leftOut } = await read(
      oewsCsv([
        ...rows,
        state("UT", { OCC_CODE: "29-1141" }),
        state("GU", { AREA_TYPE: 3 }),
        state("PR", { AREA_TYPE: 3 }),
        state("PR", { AREA_TYPE: 3, OCC_CODE: "29-1141" }),
        state("CA", { OCC_CODE: "00-0000", O_GROUP: "total" }),
      ]),
    );
    expect(kind).toBe("states");
    expect([...leftOut]).toEqual([
      ["GU", 1],
      ["PR", 2],
    ]);
    expect([...files.keys()]).toEqual(["15-1252"]);
    const states = files.get("15-1252")?.states?.rows ?? {};
    expect(Object.keys(states)).toHaveLength(51);
    expect(Object.keys(states).slice(0, 3)).toEqual(["AL", "AK", "AZ"]);
    expect(states.CA).toEqual({ employment: 10, medianWage: 50_000 });
    expect(states.UT).toEqual({ employment: null, medianWage: null });
  });

  test("that lacks a state is refused as cut off", async () => {
    await expect(read(oewsCsv(allStates().slice(0, -2)))).rejects.toThrow(/no row for WI, WY\..*\n.*cut off/);
  });
});

describe("a file by sector", () => {
  test("fills the settings, and knows a sector that is written as a range", async () => {
    const { kind, sourceId, files } = await read(
      oewsCsv([sector("11", { OCC_CODE: "15-9999" }), sector("31-33"), sector("62", { TOT_EMP: "**" })]),
    );
    expect({ kind, sourceId }).toEqual({ kind: "sectors", sourceId: "oews-2031-05-sectors" });
    expect(files.get("15-1252")?.settings?.rows).toEqual({
      "31": { employment: 1_500, medianWage: 50_000 },
      "62": { employment: null, medianWage: 50_000 },
    });
  });

  test("with a sector that has no name is refused", async () => {
    const rows = [...SECTORS.map((naics) => sector(naics)), sector("71")];
    await expect(read(oewsCsv(rows))).rejects.toThrow(
      /line 5: has the unknown sector "71"\..*\n.*sectors\.json/,
    );
  });
});

describe("the release", () => {
  const rows = oewsCsv([nation()]);

  test("is given where the name does not say it", async () => {
    expect((await read(rows, "copy.csv", "May 2031")).sourceId).toBe("oews-2031-05-nation");
  });

  test("is asked for when nobody says it, and when name and person differ", async () => {
    await expect(read(rows, "copy.csv")).rejects.toThrow(/its name says no release\.\n.*--release/);
    await expect(read(rows, "national_M2031_dl.csv", "May 2030")).rejects.toThrow(
      /says May 2031, you say May 2030/,
    );
    await expect(read(rows, "copy.csv", "2031")).rejects.toThrow(/"2031" is no release/);
  });
});

describe("refused with file, line and remedy is", () => {
  test.each([
    [
      "a broken wage",
      [nation(), nation({ OCC_CODE: "00-0000", O_GROUP: "total", A_MEDIAN: "5114O" })],
      /line 3: has "5114O" under A_MEDIAN/,
    ],
    ["broken jobs", [nation({ TOT_EMP: "#" })], /line 2: has "#" under TOT_EMP/],
    [
      "another level",
      [nation({ O_GROUP: "broad" })],
      /line 2: says that 15-1252 is "broad" where "detailed"/,
    ],
    ["an occupation twice", [nation(), nation()], /line 3: has 15-1252 in US again/],
    [
      "an area in a state",
      [nation({ AREA_TYPE: 4, AREA_TITLE: "Abilene, TX" })],
      /line 2: has AREA_TYPE "4"/,
    ],
    [
      "a finer industry",
      [nation({ I_GROUP: "4-digit" })],
      /line 2: has AREA_TYPE "1" with I_GROUP "4-digit"/,
    ],
    [
      "a file of several kinds",
      [nation(), state("CA")],
      /line 3: is about states, the rows before it about the country/,
    ],
    ["a file without rows", [], /has no rows/],
  ])("%s", async (_, rows, message) => {
    await expect(read(oewsCsv(rows))).rejects.toThrow(message);
    await expect(read(oewsCsv(rows))).rejects.toThrow(/^national_M2031_dl\.csv.+\n {2}\S/);
  });

  test("a layout that is not that of OEWS", async () => {
    await expect(read("year,wage\n2031,5\n")).rejects.toThrow(/has no OEWS header/);
    const old = OEWS_COLUMNS.filter((name) => name !== "AREA_TYPE" && name !== "A_PCT90");
    await expect(read(oewsCsv([nation()], old))).rejects.toThrow(/has no column AREA_TYPE, A_PCT90/);
  });

  test('"#" beside a wage above its bound: the bound has moved', async () => {
    const rows = [nation({ A_PCT90: "#" }), nation({ OCC_CODE: "11-1011", A_PCT90: 507_730 })];
    await expect(read(oewsCsv(rows))).rejects.toThrow(/line 2: has "#".*another wage is \$507730/);
  });
});
