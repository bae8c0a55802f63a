import { describe, expect, test } from "vitest";
import { isOverAYearOld, readFactSources, sourceOfFact } from "./fact-sources.ts";

const PROGRAM = {
  factsSource: "The catalog",
  factsAsOf: "2026-10-01",
  resultsSource: "IPEDS",
  factSources: { giBill: { source: "GI Bill Comparison Tool", asOf: "2026-09-01" } },
};

describe("readFactSources", () => {
  test("keeps the entries of known facts", () => {
    const stored = { costOnlineCents: { source: " The school's price list ", asOf: "2026-11-01" } };
    expect(readFactSources(stored)).toEqual({
      sources: { costOnlineCents: { source: "The school's price list", asOf: "2026-11-01" } },
      ignored: 0,
    });
  });

  test.each([
    { price: { source: "A", asOf: "2026-11-01" } },
    { __proto__x: { source: "A", asOf: "2026-11-01" } },
    { giBill: { source: "", asOf: "2026-11-01" } },
    { giBill: { source: "A", asOf: "2026-02-30" } },
    { giBill: { source: "A" } },
    { giBill: "A" },
    { giBill: null },
  ])("leaves out and counts %j", (stored) => {
    expect(readFactSources(stored)).toEqual({ sources: {}, ignored: 1 });
  });

  test.each([null, [], "text", 7])("takes %j, which is no object, for nothing", (stored) => {
    expect(readFactSources(stored)).toEqual({ sources: {}, ignored: 1 });
  });
});

describe("sourceOfFact", () => {
  test("is the fact's own, else the program's", () => {
    expect(sourceOfFact(PROGRAM, "giBill")).toEqual({
      source: "GI Bill Comparison Tool",
      asOf: "2026-09-01",
    });
    expect(sourceOfFact(PROGRAM, "schedules")).toEqual({ source: "The catalog", asOf: "2026-10-01" });
  });

  test("of results is never the source of the other facts", () => {
    expect(sourceOfFact(PROGRAM, "completionRate")?.source).toBe("IPEDS");
    expect(sourceOfFact({ ...PROGRAM, resultsSource: null }, "completionRate")).toBeNull();
  });
});

test("twelve months to the day are not over a year", () => {
  expect(isOverAYearOld("2025-11-26", "2026-11-26")).toBe(false);
  expect(isOverAYearOld("2025-11-25", "2026-11-26")).toBe(true);
  expect(isOverAYearOld("2027-02-28", "2028-02-29")).toBe(true);
  expect(isOverAYearOld("2027-03-01", "2028-02-29")).toBe(false);
});
