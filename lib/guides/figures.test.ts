import { describe, expect, test } from "vitest";
import {
  asCount,
  asMoney,
  findOccupation,
  findSource,
  NOT_PUBLISHED,
  nationalFigure,
  settingRows,
  stateFigure,
  stateRows,
  topStates,
} from "./figures.ts";

/* Spot checks against the published tables, so that a slip in the data files shows. */
describe("figures", () => {
  test("carry value, words, source and key", () => {
    expect(nationalFigure("29-2072", "medianWage")).toMatchObject({
      text: "$51,140",
      value: 51_140,
      key: "29-2072/US/medianWage",
    });
    expect(nationalFigure("29-2072", "employment").text).toBe("194,720");
    expect(nationalFigure("29-9021", "medianWage").source.period).toBe("May 2025");
    expect(nationalFigure("29-2072", "openingsPerYear").text).toBe("14,200");
    expect(nationalFigure("29-9021", "changePercent").text).toBe("14.7%");
    expect(nationalFigure("29-2072", "entryEducation").text).toBe("a certificate");
    expect(stateFigure("29-2072", "VT", "employment")).toMatchObject({ text: NOT_PUBLISHED, value: null });
  });

  test("say plainly what is not there", () => {
    expect(() => nationalFigure("00-0000", "entryEducation")).toThrow(/no usual education/);
    expect(() => nationalFigure("99-9999", "medianWage")).toThrow(/no occupation 99-9999/);
    expect(() => stateFigure("00-0000", "CA", "employment")).toThrow(/by state/);
  });

  test("show each state once, and call a missing figure not published", () => {
    const rows = stateRows("29-2072");
    expect(rows).toHaveLength(51);
    expect(rows.find(({ code }) => code === "VT")?.employment).toBeNull();
    for (const state of ["AR", "DE", "UT"])
      expect(stateRows("29-9021").find(({ code }) => code === state)?.employment).toBeNull();
  });

  test("add up to about the national total", () => {
    const sum = stateRows("29-2072").reduce((total, row) => total + Number(row.employment ?? 0), 0);
    expect(sum).toBe(194_040);
  });

  test("rank states by value and never by a missing one", () => {
    expect(topStates("29-2072", "employment", 2).map(({ name }) => name)).toEqual(["Florida", "California"]);
    expect(topStates("29-9021", "medianWage", 51).every(({ medianWage }) => medianWage !== null)).toBe(true);
  });

  test("settings begin with health care, the largest", () => {
    const [first] = settingRows("29-2072");
    expect(first).toMatchObject({ name: "Health care and social assistance", employment: 122_640 });
  });

  test("name a source that says publisher, period and license", () => {
    const occupation = findOccupation("15-1212");
    for (const part of [
      occupation?.national,
      occupation?.states,
      occupation?.settings,
      occupation?.outlook,
    ]) {
      const source = findSource(part?.source ?? "");
      expect([source?.publisher, source?.period, source?.license, source?.url].every(Boolean)).toBe(true);
    }
  });

  test("a value at the top code is said to be at least that", () => {
    expect(asMoney({ atLeast: 239_200 })).toBe("$239,200 or more");
    expect(asCount(null)).toBe(NOT_PUBLISHED);
  });
});
