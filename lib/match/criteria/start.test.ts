import { describe, expect, it } from "vitest";
import { assess, isAsked } from "../testing/assess.ts";
import { start } from "./start.ts";

it("counts with a time, or with the start date as a priority, and not for exploring", () => {
  expect([
    isAsked(start, { start: "1_3" }),
    isAsked(start, { start: "exploring" }),
    isAsked(start, { start: "exploring", priorities: ["start_date"] }),
  ]).toEqual([true, false, true]);
});

describe("seen from 22 Nov 2026", () => {
  const at = (startDates: string[], window: "within_1" | "1_3" | "4_6") =>
    assess(start, { startDates }, { start: window });

  it("a start in the time that was chosen fits fully", () => {
    expect(at(["2027-01-11"], "1_3")).toMatchObject({
      score: 1,
      reason: "It starts on 11 Jan 2027, in the time that you chose.",
    });
  });

  it("the nearest of several starts counts, on either side", () => {
    const early = at(["2027-01-11", "2028-01-11"], "4_6");
    expect(early.score).toBeCloseTo(0.6, 0);
    expect(early.reason).toContain("about a month away");
    expect(at(["2027-01-11", "2027-03-20"], "4_6").score).toBe(1);
  });

  it("a start that is past does not count", () => {
    expect(at(["2026-11-21"], "within_1")).toMatchObject({ score: 0.5, known: false });
    expect(at(["2026-11-22"], "within_1").score).toBe(1);
  });
});

it("any day suits every time", () => {
  expect(assess(start, { rollingStart: true, startDates: [] }, { start: "later" })).toMatchObject({
    score: 1,
    reason: "You can start on any day.",
  });
});

it("as a priority alone, sooner is better", () => {
  const score = (date: string) => assess(start, { startDates: [date] }, { priorities: ["start_date"] }).score;
  expect(score("2026-12-01")).toBeGreaterThan(score("2027-02-01"));
});
