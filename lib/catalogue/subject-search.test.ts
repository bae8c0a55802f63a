import fc from "fast-check";
import { describe, expect, it } from "vitest";
import everyday from "#content/data/subject-words.json" with { type: "json" };
import { searchSubjects } from "./subject-search.ts";
import { findSubject, SUBJECTS } from "./subjects.ts";

const keysFor = (typed: string) => searchSubjects(typed).subjects.map(({ key }) => key);

describe("searchSubjects", () => {
  it.each([
    ["nurse coding", "medical-coding"],
    ["cyber", "cybersecurity"],
    ["cybersecrity", "cybersecurity"],
    ["UX", "web-development"],
    ["coder", "medical-coding"],
    ["HIM", "health-information"],
    ["medical billing", "medical-coding"],
    ["infromatics", "health-informatics"],
    ["teacher", "13.1202"],
    ["nurse", "51.3801"],
    ["nursng", "51.3801"],
    ["RN", "51.3801"],
    ["plumber", "46.0503"],
    ["business", "52.0201"],
    ["accounting degree", "52.0301"],
    ["I want to become a welder", "48.0508"],
    ["welders", "48.0508"],
    ["veternarian", "01.8001"],
    ["Physical-Therapy", "51.2308"],
    ["cinématography", "50.0602"],
    ["51.3801", "51.3801"],
  ])("%s", (typed, key) => {
    expect(keysFor(typed)[0]).toBe(key);
  });

  it("finds each curated subject first by its own name", () => {
    for (const { key, label } of SUBJECTS) expect(keysFor(label)[0], label).toBe(key);
  });

  it("finds while somebody types", () => {
    for (const typed of ["plu", "plum", "plumb", "plumbe"])
      expect(keysFor(typed), typed).toContain("46.0503");
  });

  it("says what comes near when nothing is found", () => {
    const { subjects, isNear } = searchSubjects("graphc desing");
    expect(isNear).toBe(true);
    expect(subjects[0]?.label).toBe("Graphic Design");
    expect(searchSubjects("xyzzy")).toEqual({ subjects: [], isNear: true });
    expect(searchSubjects("  ").subjects).toEqual([]);
  });

  it("takes anything that is typed, finds the same each time, nothing twice and never too many", () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.constantFrom("__proto__", "constructor", "\u0000", "x".repeat(9_000)),
    );
    fc.assert(
      fc.property(anyText, (typed) => {
        const keys = keysFor(typed);
        expect(keysFor(typed)).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the everyday words", () => {
  it("lead to subjects that exist, each word once", () => {
    const words = everyday.flatMap((entry) => entry.words);
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
    const unknown = everyday.flatMap(({ subjects }) => subjects.filter((key) => !findSubject(key)));
    expect(unknown).toEqual([]);
  });

  it("lead first to what the table says", () => {
    for (const { words, subjects } of everyday)
      for (const word of words) expect(keysFor(word)[0], word).toBe(subjects[0]);
  });
});
