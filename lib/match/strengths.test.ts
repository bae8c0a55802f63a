import { expect, it } from "vitest";
import type { CriterionResult } from "./ranking.ts";
import { strongestOf, weakestOf } from "./strengths.ts";

const result = (
  key: CriterionResult["key"],
  score: number,
  weight: number,
  known = true,
): CriterionResult => ({
  key,
  label: key,
  score,
  weight,
  points: 0,
  known,
  reason: `${key}.`,
  facts: [],
});

it("names the two that lift most, by score and weight", () => {
  const all = [
    result("subject", 0.7, 30),
    result("cost", 1, 14),
    result("start", 1, 8),
    result("goal", 0.5, 99),
  ];
  expect(strongestOf(all).map(({ criterion }) => criterion)).toEqual(["cost", "subject"]);
});

it("names no strength that is not known or not there", () => {
  expect(strongestOf([result("cost", 0.9, 10, false), result("start", 0.55, 10)])).toEqual([]);
});

it("names nothing as a strength that speaks against it, such as a price over the budget", () => {
  const over = { ...result("cost", 0.9, 20), isAgainst: true as const };
  expect(strongestOf([over, result("start", 0.8, 5)]).map(({ criterion }) => criterion)).toEqual(["start"]);
});

it("names what costs most, also where it is not known, and nothing where all is well", () => {
  expect(
    weakestOf([result("cost", 0.6, 20), result("start", 0, 4), result("results", 0.5, 10, false)]),
  ).toEqual({
    criterion: "cost",
    words: "cost.",
  });
  expect(weakestOf([result("cost", 0.9, 20)])).toBeNull();
});
