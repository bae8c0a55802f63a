import { expect, test } from "vitest";
import { filterWords, programCount, widerFilters } from "./filter-words.ts";

const NONE = { subject: null, level: null, state: null, schools: null };

test("a filter in words", () => {
  expect(filterWords(NONE)).toBe("");
  expect(
    filterWords({ subject: "health-information", level: "certificate", state: "FL", schools: null }),
  ).toBe("Health information, Certificate, Florida");
});

test("counts are said as people say them", () => {
  expect(programCount(0)).toBe("0 programs");
  expect(programCount(1)).toBe("1 program");
  expect(programCount(1204)).toBe("1,204 programs");
});

test("each way on leaves out one choice and keeps the others", () => {
  expect(widerFilters(NONE)).toEqual([]);
  expect(widerFilters({ subject: "cybersecurity", level: null, state: "FL", schools: "paying" })).toEqual([
    {
      words: "All schools",
      filter: { subject: "cybersecurity", level: null, state: "FL", schools: null },
    },
    {
      words: "Any state",
      filter: { subject: "cybersecurity", level: null, state: null, schools: "paying" },
    },
    { words: "Any subject", filter: { subject: null, level: null, state: "FL", schools: "paying" } },
  ]);
});
