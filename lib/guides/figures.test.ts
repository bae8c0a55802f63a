import { describe, expect, test } from "vitest";
import {
  asChange,
  entryEducation,
  FIGURE_SOURCES,
  NOT_PUBLISHED,
  outlookFigure,
  settingRows,
  stateRows,
  topStates,
  wageFigure,
} from "./figures.ts";

/* Spot checks against the published tables, so that a slip in the data files shows. */
describe("figures", () => {
  test("carry value, words and source", () => {
    expect(wageFigure("29-2072")).toMatchObject({ text: "$51,140", value: 51_140 });
    expect(wageFigure("29-9021").source.period).toBe("May 2025");
    expect(outlookFigure("29-2072", "openingsPerYear").text).toBe("14,200");
    expect(outlookFigure("29-9021", "changePercent").text).toBe("14.7%");
    expect(entryEducation("29-2072").text).toBe("a certificate");
    expect(() => entryEducation("00-0000")).toThrow();
  });

  test("show each state once, and call a missing figure not published", () => {
    const rows = stateRows("29-2072");
    expect(rows).toHaveLength(51);
    expect(rows.find(({ code }) => code === "VT")?.employment).toBeNull();
    expect(NOT_PUBLISHED).toBe("not published");
    for (const state of ["AR", "DE", "UT"])
      expect(stateRows("29-9021").find(({ code }) => code === state)?.employment).toBeNull();
  });

  test("add up to about the national total", () => {
    const sum = stateRows("29-2072").reduce((total, row) => total + (row.employment ?? 0), 0);
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

  test("every source says publisher, period and license", () => {
    for (const source of FIGURE_SOURCES)
      expect([source.publisher, source.period, source.license, source.url].every(Boolean)).toBe(true);
  });

  test("asChange shows a rise with its sign", () => {
    expect(asChange(7.1)).toBe("+7.1%");
    expect(asChange(-2)).toBe("-2%");
  });
});
