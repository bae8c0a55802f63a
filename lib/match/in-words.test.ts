import { expect, it } from "vitest";
import { miles, money, months, perCent, yesNo } from "./in-words.ts";

it("says figures as people do", () => {
  expect([0, 99_950, 123_456_789].map(money)).toEqual(["$0", "$1,000", "$1,234,568"]);
  expect([1, 18, 24, 25, 67].map(months)).toEqual([
    "1 month",
    "18 months",
    "2 years",
    "2 years and 1 month",
    "5 years and 7 months",
  ]);
  expect([0.4, 1.2, 40.6].map(miles)).toEqual(["less than a mile", "1 mile", "41 miles"]);
  expect([yesNo(true), yesNo(false), yesNo(null)]).toEqual(["yes", "no", "not known"]);
  expect([perCent(70), perCent(null)]).toEqual(["70%", "not known"]);
});
