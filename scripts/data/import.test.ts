import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Amount, OccupationFile } from "#lib/guides/occupation-schema.ts";
import { oewsSource, projectionsSource } from "./figure-sources.ts";
import { importPart } from "./import.ts";
import { describeImport } from "./import-report.ts";

let folder: string;
const at = (...parts: string[]) => join(folder, "content", ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fairmatch-import-"));
  mkdirSync(at("data"), { recursive: true });
  mkdirSync(at("guides"));
  writeFileSync(
    at("data", "occupations.json"),
    '{ "15-1252": { "plain": "software developers" }, "29-2072": { "plain": "records specialists" } }',
  );
  writeFileSync(at("data", "sectors.json"), '{ "62": "Health care" }');
  writeFileSync(at("data", "sources.json"), "[]");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function stateFile(code: string, year: number, rows: Record<string, [Amount, Amount]>): OccupationFile {
  const named = Object.entries(rows).map(([state, [employment, medianWage]]) => [
    state,
    { employment, medianWage },
  ]);
  return { code, states: { source: `oews-${year}-05-states`, rows: Object.fromEntries(named) } };
}

function importStates(year: number, files: OccupationFile[], dryRun = false) {
  const source = oewsSource(`oews-${year}-05-states`, `May ${year}`, "states");
  const report = importPart(
    folder,
    { part: "states", source, files: new Map(files.map((file) => [file.code, file])) },
    dryRun,
  );
  return describeImport(report, dryRun).join("\n");
}

const contents = () =>
  Object.fromEntries(
    readdirSync(at("data"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .map((name) => [name, readFileSync(at("data", name), "utf8")]),
  );

const first = stateFile("15-1252", 2031, { CA: [10, 50_000], NV: [5, null], NY: [20, { atLeast: 239_200 }] });

test("what is new is added with its source, and named in the report", () => {
  const report = importStates(2031, [first]);
  expect(JSON.parse(readFileSync(at("data", "occupations", "15-1252.json"), "utf8"))).toEqual(first);
  expect(report).toContain("15-1252 states: added, 5 figures; not published: NV medianWage");
  expect(report).toContain("1 added, 0 changed, 0 unchanged, 0 not in the file.");
  expect(report).toContain("New source oews-2031-05-states (May 2031). Write its day of release into");
  expect(JSON.parse(contents()["sources.json"] ?? "")).toMatchObject([
    { period: "May 2031", released: null },
  ]);
});

test("the same file again changes nothing, also not what an editor wrote about the source", () => {
  importStates(2031, [first]);
  const sources = contents()["sources.json"]?.replace('"released": null', '"released": "2032-04-01"') ?? "";
  writeFileSync(at("data", "sources.json"), sources);
  const before = contents();
  const report = importStates(2031, [first]);
  expect(report).toContain("15-1252 states: unchanged, 5 figures");
  expect(report).not.toContain("New source");
  expect(contents()).toEqual(before);
});

test("what changes is shown from old to new, with the share where both are numbers", () => {
  importStates(2031, [first]);
  const report = importStates(2031, [
    stateFile("15-1252", 2031, { CA: [9, 51_000], NV: [5, 40_000], TX: [1, 2] }),
  ]);
  expect(report.split("\n").map((line) => line.trim())).toEqual(
    expect.arrayContaining([
      "15-1252 states: changed, 6 figures",
      "CA employment: 10 -> 9 (-10.0%)",
      "CA medianWage: $50,000 -> $51,000 (+2.0%)",
      "NV medianWage: not published -> $40,000",
      "NY employment: gone, was 20",
      "NY medianWage: gone, was $239,200 or more",
      "TX employment: added, 1",
    ]),
  );
});

test("a dry run writes nothing", () => {
  const before = contents();
  expect(importStates(2031, [first], true)).toMatch(/1 added.*Nothing was written \(--dry-run\)\.$/s);
  expect(contents()).toEqual(before);
});

test("other parts stay, and so does an occupation that the file does not have", () => {
  importStates(2031, [first, stateFile("29-2072", 2031, { CA: [7, 7] })]);
  const outlook: OccupationFile = {
    code: "15-1252",
    outlook: {
      source: "projections-2030-40",
      title: "Software developers",
      jobsNow: 100,
      jobsThen: 200,
      changePercent: 100,
      openingsPerYear: 9,
      entryEducation: null,
    },
  };
  importPart(
    folder,
    {
      part: "outlook",
      source: projectionsSource("projections-2030-40", "2030 to 2040"),
      files: new Map([["15-1252", outlook]]),
    },
    false,
  );
  const report = importStates(2031, [first]);
  expect(report).toContain("29-2072 states: not in the file, what is stored stays");
  const stored = readFileSync(at("data", "occupations", "15-1252.json"), "utf8");
  expect(JSON.parse(stored)).toEqual({ ...outlook, ...first });
  expect(stored.indexOf('"outlook"')).toBeLessThan(stored.indexOf('"states"'));
  expect(contents()["occupations/29-2072.json"]).toContain('"CA"');
});

test("a new release takes the place of the old source, and guides that name the old one are listed", () => {
  importStates(2031, [first]);
  writeFileSync(at("guides", "developer.mdx"), "sources:\n  - id: oews-2031-05-states\n");
  writeFileSync(at("guides", "coder.mdx"), "sources:\n  - id: some-body\n");
  const report = importStates(2032, [stateFile("15-1252", 2032, { CA: [11, 52_000] })]);
  expect(report).toContain("source: oews-2031-05-states -> oews-2032-05-states");
  expect(report).toContain("Sources without figures, taken out: oews-2031-05-states.");
  expect(report).toMatch(/These guides still name them.*: developer\.mdx\./);
  expect(JSON.parse(contents()["sources.json"] ?? "")).toMatchObject([{ id: "oews-2032-05-states" }]);
});

test("an old source stays while an occupation still has figures of it", () => {
  importStates(2031, [first, stateFile("29-2072", 2031, { CA: [7, 7] })]);
  importStates(2032, [stateFile("15-1252", 2032, { CA: [11, 52_000] })]);
  expect(JSON.parse(contents()["sources.json"] ?? "")).toMatchObject([
    { id: "oews-2032-05-states" },
    { id: "oews-2031-05-states" },
  ]);
});

test("a release older than the stored one is refused and changes nothing", () => {
  importStates(2031, [first]);
  const before = contents();
  expect(() => importStates(2030, [stateFile("15-1252", 2030, { CA: [1, 1] })])).toThrow(
    /The file is of May 2030, the stored figures are of May 2031\.\n {2}\S/,
  );
  expect(contents()).toEqual(before);
});

test("data that somebody broke by hand is refused by file and place", () => {
  importStates(2031, [first]);
  const file = at("data", "occupations", "15-1252.json");
  writeFileSync(file, readFileSync(file, "utf8").replace("50000", '"50,000"'));
  expect(() => importStates(2031, [first])).toThrow(/15-1252\.json: states\.rows\.CA\.medianWage/);
});
