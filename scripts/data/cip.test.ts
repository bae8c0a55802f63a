import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readableTitle, readCip } from "./cip.ts";
import { cipChanges } from "./cip-changes.ts";

/** Invented rows in the official layout. */
const TITLES = [
  ["CIP2020Code", "CIP2020Title"],
  ["98.0102", "Dragon Keeping."],
  ["98.0101", "Broom  Making/Broom Maker."],
  ["13.9801", "Broom Teacher Education."],
  ["99.9999", "NO MATCH"],
];
const PAIRS = [
  ["CIP2020Code", "CIP2020Title", "SOC2018Code", "SOC2018Title"],
  ["98.0101", "Broom Making.", "51-9999", "Makers"],
  ["98.0101", "Broom Making.", "11-1021", "Managers"],
  ["98.0101", "Broom Making.", "25-1199", "Teachers, Postsecondary"],
  ["98.0101", "Broom Making.", "25-2031", "Teachers, Secondary"],
  ["98.0101", "Broom Making.", "15-1299", "Computer Occupations, All Other"],
  ["98.0102", "Dragon Keeping.", "99-9999", "NO MATCH"],
  ["13.9801", "Broom Teacher Education.", "25-2031", "Teachers, Secondary"],
  ["99.9999", "NO MATCH", "51-9999", "Makers"],
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fairmatch-cip-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const read = (titles = TITLES, pairs = PAIRS) =>
  readCip({
    titles: write("titles.csv", stringify(titles)),
    crosswalk: write("crosswalk.csv", stringify(pairs)),
    groups: write("groups.json", JSON.stringify([{ label: "98.01", value: "Everyday Magic." }])),
    families: write(
      "families.json",
      JSON.stringify([{ label: "98", value: "MAGIC/CRAFTS AND RELATED ARTS." }]),
    ),
  });

it("reads titles, groups, families and occupations, by code", async () => {
  const { data, cipYear, socYear, pairCount, leftOut } = await read();
  expect(data).toEqual({
    source: "cip-2020",
    families: { "98": "Magic/Crafts and Related Arts" },
    groups: { "98.01": "Everyday Magic" },
    titles: {
      "13.9801": "Broom Teacher Education",
      "98.0101": "Broom Making/Broom Maker",
      "98.0102": "Dragon Keeping",
    },
    occupations: { "13.9801": "25-2031", "98.0101": "11-1021 51-9999" },
  });
  expect({ cipYear, socYear, pairCount }).toEqual({ cipYear: "2020", socYear: "2018", pairCount: 8 });
  expect(leftOut).toEqual({
    "no match": 2,
    "college teachers": 1,
    "school teachers": 1,
    "computer occupations, all other": 1,
  });
});

it("says what changes, and nothing the second time", async () => {
  const { data } = await read();
  expect(cipChanges(data, data)).toEqual(["Nothing changed."]);
  const after = { ...data, titles: { ...data.titles, "98.0102": "Dragon Care" } };
  expect(cipChanges(data, after)).toEqual([
    "  titles 98.0102: Dragon Keeping -> Dragon Care",
    "1 entries changed.",
  ]);
  expect(cipChanges(null, data)).toContain("  titles 98.0101: (new) -> Broom Making/Broom Maker");
});

it.each([
  [
    "a code of another form",
    [...TITLES, ["98.1", "Short."]],
    PAIRS,
    /titles\.csv, line 6: has the code "98\.1"/,
  ],
  ["a code twice", [...TITLES, ["98.0101", "Again."]], PAIRS, /has 98\.0101 twice/],
  [
    "a code without a title",
    TITLES,
    [...PAIRS, ["98.0199", "", "51-9999", ""]],
    /98\.0199, which has no title/,
  ],
  ["another pair", TITLES, [...PAIRS, ["98.0101", "", "makers", ""]], /has the pair "98\.0101" and "makers"/],
  [
    "two editions",
    TITLES.map((row, line) => (line === 0 ? ["CIP2030Code", "CIP2030Title"] : row)),
    PAIRS,
    /is of CIP 2020, the titles are of CIP 2030/,
  ],
])("refuses %s", async (_words, titles, pairs, message) => {
  await expect(read(titles, pairs)).rejects.toThrow(message);
});

it("refuses a crosswalk without occupations", async () => {
  await expect(read(TITLES, TITLES)).rejects.toThrow(/crosswalk\.csv: has no columns like/);
});

it("refuses group and family titles the wrong way round", async () => {
  const files = { titles: write("t.csv", stringify(TITLES)), crosswalk: write("c.csv", stringify(PAIRS)) };
  const families = write("f.json", JSON.stringify([{ label: "98.01", value: "Everyday Magic." }]));
  await expect(readCip({ ...files, families })).rejects.toThrow(/has the code "98\.01"/);
});

it("writes titles readably", () => {
  expect(readableTitle("PARKS, LEISURE, AND FITNESS.")).toBe("Parks, Leisure, and Fitness");
  expect(readableTitle("Air Force JROTC/ROTC.")).toBe("Air Force JROTC/ROTC");
});
