import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asCount, asMoney } from "#lib/guides/figure-words.ts";
import type { OccupationFile } from "#lib/guides/occupation-schema.ts";
import { readThousands } from "./cells.ts";
import { checkGuide, shownFigures } from "./check-guide.ts";
import { checkStored } from "./check-stored.ts";
import { collectOfficialFigures } from "./official-figures.ts";
import { findOfficialFiles } from "./official-files.ts";
import { officialWords } from "./official-words.ts";
import type { Store } from "./store.ts";
import { allStates, nation, oewsCsv, projectionTable, SECTORS } from "./testing/official-rows.ts";

describe("the words for an official cell", () => {
  test("agree with those of guides, which are made in another way", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000_000 }), (value) => {
        expect(officialWords(`${value}`, "money")).toBe(asMoney(value));
        expect(officialWords(`${value}`, "count")).toBe(asCount(value));
        const thousands = (value / 10).toFixed(1);
        expect(officialWords(thousands, "thousands")).toBe(asCount(readThousands(thousands) ?? null));
      }),
    );
  });

  test.each([
    ["#", "money", "$239,200 or more"],
    ["**", "count", "not published"],
    ["0.4", "thousands", "400"],
    ["86", "thousands", "86,000"],
    ["-6.0", "percent", "-6%"],
    ["—", "percent", "not published"],
  ] as const)("%s as %s is %s", (cell, kind, words) => expect(officialWords(cell, kind)).toBe(words));
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fairmatch-check-"));
  mkdirSync(join(folder, "oews"));
  mkdirSync(join(folder, "bls_projections"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const occupation: OccupationFile = {
  code: "15-1252",
  national: {
    source: "oews-2031-05-nation",
    title: "Software Developers",
    employment: 1_500,
    wage10: 30_000,
    wage25: 40_000,
    medianWage: 50_000,
    wage75: 60_000,
    wage90: { atLeast: 239_200 },
  },
  outlook: {
    source: "projections-2030-40",
    title: "Software developers",
    jobsNow: 100_000,
    jobsThen: 110_500,
    changePercent: 10.5,
    openingsPerYear: 9_900,
    entryEducation: "Bachelor's degree",
  },
  settings: { source: "oews-2030-05-sectors", rows: { "62": { employment: 1, medianWage: 2 } } },
};
const findOccupation = (code: string) => (code === "15-1252" ? occupation : undefined);
const store = { codes: ["15-1252"], sectors: SECTORS, findOccupation } as Store;

function writeOfficial(cells: Record<string, string | number> = {}) {
  writeFileSync(join(folder, "oews", "national_M2031_dl.csv"), oewsCsv([nation({ A_PCT90: "#", ...cells })]));
  writeFileSync(join(folder, "bls_projections", "table.csv"), stringify(projectionTable([{}])));
}

async function check(html: string) {
  const files = await findOfficialFiles(folder);
  return checkGuide(shownFigures(html), await collectOfficialFigures(files, ["15-1252"]), findOccupation);
}

const shown = (key: string, text: string) => `<p>They earn <data data-figure="${key}">${text}</data>.</p>`;

describe("a guide", () => {
  test("matches when each figure is the official one", async () => {
    writeOfficial();
    const html = [
      shown("15-1252/US/medianWage", "$50,000"),
      shown("15-1252/US/wage90", "$239,200 or more"),
      shown("15-1252/US/jobsThen", "110,500"),
      shown("15-1252/US/changePercent", "10.5%"),
      shown("15-1252/US/entryEducation", "a bachelor&#x27;s degree"),
    ].join("");
    expect(await check(html)).toEqual({ matches: 5, differences: [], withoutFile: [] });
  });

  test("differs by key, with what is official and where it stands", async () => {
    writeOfficial({ A_MEDIAN: 50_010 });
    expect(await check(shown("15-1252/US/medianWage", "$50,000"))).toEqual({
      matches: 0,
      differences: [
        {
          key: "15-1252/US/medianWage",
          text: "$50,000",
          official: "$50,010",
          place: "national_M2031_dl.csv, line 2",
        },
      ],
      withoutFile: [],
    });
  });

  test("differs where the official file has no such figure", async () => {
    writeOfficial();
    const { differences } = await check(shown("15-1252/US/wage50", "$1"));
    expect(differences).toMatchObject([{ official: "no such figure", place: "no row" }]);
  });

  test("has figures apart for which no file of their release is there", async () => {
    writeOfficial();
    const html = shown("15-1252/62/medianWage", "$2") + shown("29-2071/hospitals/medianWage", "$43,470");
    expect((await check(html)).withoutFile.map(({ key }) => key)).toEqual([
      "15-1252/62/medianWage",
      "29-2071/hospitals/medianWage",
    ]);
  });
});

describe("the stored figures", () => {
  test("are compared with each file of their release; parts without one are named", async () => {
    writeOfficial();
    writeFileSync(join(folder, "state_M2031_dl.csv"), oewsCsv(allStates()));
    const { files, unchecked } = await checkStored(await findOfficialFiles(folder), store);
    expect(files).toEqual([
      {
        file: "state_M2031_dl.csv",
        outcome: "no stored figure is of oews-2031-05-states: nothing compared",
        differences: [],
      },
      {
        file: "national_M2031_dl.csv",
        outcome: "6 stored figures compared with oews-2031-05-nation",
        differences: [],
      },
      { file: "table.csv", outcome: "5 stored figures compared with projections-2030-40", differences: [] },
    ]);
    expect(unchecked).toEqual(["15-1252 settings (oews-2030-05-sectors)"]);
  });

  test("that differ are shown as stored and as official", async () => {
    writeOfficial({ TOT_EMP: "**" });
    const { files } = await checkStored(await findOfficialFiles(folder), store);
    expect(files[0]?.differences).toEqual(["15-1252 national employment: 1,500 -> not published"]);
  });
});

test("files of another kind are told apart from the official ones", async () => {
  writeOfficial();
  writeFileSync(join(folder, "oews", "metro_M2031.csv"), oewsCsv([nation({ AREA_TYPE: 4 })]));
  writeFileSync(join(folder, "oews", "readme.md"), "");
  writeFileSync(join(folder, "copy.csv"), oewsCsv([nation()]));
  writeFileSync(join(folder, "old_M2018.csv"), oewsCsv([nation()], ["OCC_CODE", "TOT_EMP"]));
  writeFileSync(join(folder, "schools.csv"), "name\nx\n");
  const { oews, projections, unused } = await findOfficialFiles(folder);
  expect([oews.length, projections.length]).toEqual([1, 1]);
  expect(unused.map(({ reason }) => reason)).toEqual([
    "its name says no release, as national_M2025_dl does",
    expect.stringMatching(/^not in the official layout: no column AREA_TYPE, /),
    "neither wages and jobs nor projections",
    "about areas in a state, which no guide shows",
  ]);
});
