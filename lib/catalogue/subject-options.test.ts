import { describe, expect, test } from "vitest";
import { readSubject } from "./read-subject.ts";
import { findSubjectOptions } from "./subject-options.ts";

const codesFor = (typed: string) => findSubjectOptions(typed).options.map(({ code }) => code);

describe("a subject for a program", () => {
  test.each([
    ["51.0707", "51.0707"],
    [" 510707 ", "51.0707"],
    ["51.0707 Health Information", "51.0707"],
    ["medical insurance coding specialist/coder", "51.0713"],
  ])("%j is one subject", (typed, code) => {
    expect(readSubject(typed)).toEqual({ code });
    expect(findSubjectOptions(typed).meant?.code).toBe(code);
  });

  test.each([
    ["", "Enter a subject"],
    ["51.07", "six digits"],
    ["5107071", "six digits"],
    ["medical coding", "Choose: 51.0713 Medical Insurance Coding Specialist/Coder; 51.0714"],
    ["zxqw", "No subject is called “zxqw”"],
  ])("%j is answered with what to do", (typed, words) => {
    expect(readSubject(typed)).toEqual({ problem: expect.stringContaining(words) });
  });

  test("is found by everyday words, with a slip of the finger, and by its code", () => {
    expect(codesFor("medical coding").slice(0, 2)).toEqual(["51.0713", "51.0714"]);
    expect(codesFor("nurse")).toContain("51.3801");
    expect(codesFor("weldign")[0]).toBe("48.0508");
    expect(codesFor("510707")[0]).toBe("51.0707");
    expect(findSubjectOptions("51.3800").meant).toBeNull();
    expect(findSubjectOptions("")).toMatchObject({ meant: null, options: [] });
  });
});
