import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  findOccupation,
  findOlderSettings,
  findSource,
  nationalFigure,
  settingFigure,
  settingRows,
  settingSource,
  stateFigure,
  stateRows,
  topStates,
} from "./figures.ts";

const codes = readdirSync("content/data/occupations").map((file) => file.replace(".json", ""));

/* Spot checks against the published tables, so that a slip in the data files shows. */
describe("a figure", () => {
  test("for the country carries words, value, source and key", () => {
    expect(nationalFigure("29-2072", "medianWage")).toMatchObject({
      text: "$51,140",
      value: 51_140,
      key: "29-2072/US/medianWage",
      source: { id: "oews-2025-05-nation", period: "May 2025" },
    });
    expect(nationalFigure("29-2072", "employment").text).toBe("194,720");
    expect(nationalFigure("00-0000", "medianWage").text).toBe("$50,980");
  });

  test("of the outlook comes from the projections", () => {
    expect(nationalFigure("29-2072", "changePercent")).toMatchObject({ text: "7.1%", value: 7.1 });
    expect(nationalFigure("29-2072", "openingsPerYear").text).toBe("14,200");
    expect(nationalFigure("15-1232", "changePercent").text).toBe("-3.7%");
    expect(nationalFigure("29-2072", "jobsThen").source.period).toBe("2024 to 2034");
    expect(nationalFigure("00-0000", "jobsNow").text).toBe("169,956,100");
  });

  test("of the usual education is in our words", () => {
    expect(nationalFigure("29-2072", "entryEducation").text).toBe("a certificate");
    expect(nationalFigure("29-9021", "entryEducation").text).toBe("an associate degree");
    for (const code of codes.filter((code) => code !== "00-0000"))
      expect(nationalFigure(code, "entryEducation").text).toMatch(/^[a-z ,']+$/);
    expect(() => nationalFigure("00-0000", "entryEducation")).toThrow(/no usual education for 00-0000/);
  });

  test("of a state, and of a setting, says which", () => {
    expect(stateFigure("29-2072", "CA", "employment")).toMatchObject({
      text: "18,700",
      key: "29-2072/CA/employment",
      source: { id: "oews-2025-05-states" },
    });
    expect(settingFigure("29-2072", "62", "medianWage")).toMatchObject({
      text: "$48,690",
      key: "29-2072/62/medianWage",
      source: { period: "May 2024" },
    });
    expect(settingSource("29-2072").id).toBe("oews-2024-05-sectors");
  });

  test("that the source withholds reads so", () => {
    expect(stateFigure("29-2072", "VT", "employment")).toMatchObject({ text: "not published", value: null });
  });

  test("that is not there is refused by name", () => {
    expect(() => nationalFigure("99-9999", "medianWage")).toThrow(/no occupation 99-9999/);
    expect(() => stateFigure("29-2072", "PR", "medianWage")).toThrow(/29-2072 for "PR"/);
    expect(() => stateRows("00-0000")).toThrow(/no figures by state for 00-0000/);
    expect(() => settingRows("00-0000")).toThrow(/no figures by setting for 00-0000/);
  });
});

describe("the states", () => {
  test("stand each once, with what is not published as such", () => {
    const rows = stateRows("29-2072");
    expect(rows).toHaveLength(51);
    expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).toSorted());
    expect(rows.find(({ code }) => code === "VT")?.employment).toBeNull();
    for (const state of ["AR", "DE", "UT"])
      expect(stateRows("29-9021").find(({ code }) => code === state)?.employment).toBeNull();
  });

  test("add up to about the country", () => {
    const sum = stateRows("29-2072").reduce((total, { employment }) => total + Number(employment ?? 0), 0);
    expect(sum).toBe(194_040);
  });

  test("are ranked by value, and never by a missing one", () => {
    expect(topStates("29-2072", "employment", 2).map(({ name }) => name)).toEqual(["Florida", "California"]);
    expect(topStates("29-9021", "medianWage", 51).every(({ medianWage }) => medianWage !== null)).toBe(true);
  });
});

describe("settings", () => {
  test("begin with the one with the most jobs and end with those of an unknown size", () => {
    const rows = settingRows("29-2072");
    expect(rows[0]).toMatchObject({ name: "Health care and social assistance", employment: 122_640 });
    expect(rows.at(-1)).toMatchObject({ code: "53", employment: null });
  });

  test("of an older release are found by the occupation and those among which it was split", () => {
    for (const code of ["29-2071", "29-2072", "29-9021"]) {
      const older = findOlderSettings(code);
      expect(older?.all.text).toBe("$40,350");
      expect(older?.source.note).toMatch(/October 2022 and not compared with the official release/);
      expect(older?.rows.map(({ name, figure }) => [name, figure.value])).toEqual([
        ["Hospitals", 43_470],
        ["Professional, scientific and technical services", 41_890],
        ["Administrative and support services", 41_800],
        ["Nursing care facilities", 37_630],
        ["Physicians' offices", 35_520],
      ]);
    }
    expect(findOlderSettings("15-1252")).toBeUndefined();
  });
});

describe.each(codes)("the data of %s", (code) => {
  test("is registered, and each part names a source that is there", () => {
    const occupation = findOccupation(code);
    expect(occupation?.plain).toMatch(/^[a-z]/);
    for (const part of [occupation?.national, occupation?.outlook, occupation?.states, occupation?.settings])
      if (part)
        expect(findSource(part.source)).toMatchObject({ publisher: "U.S. Bureau of Labor Statistics" });
  });

  test("has wages in their order", () => {
    const { wage10, wage25, medianWage, wage75, wage90 } = findOccupation(code)?.national ?? {};
    const wages = [wage10, wage25, medianWage, wage75, wage90].map(Number);
    expect(wages).toEqual(wages.toSorted((a, b) => a - b));
  });
});
