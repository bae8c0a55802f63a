import { describe, expect, test } from "vitest";
import { expiredKinds, expirySchema, lastDay } from "./expiry.ts";

const EXPIRY = expirySchema.parse({});
const program = {
  factsAsOf: "2026-01-01",
  startDates: ["2026-09-01"],
  costInStateCents: null,
  costOutOfStateCents: null,
  costOnlineCents: 100,
  giBill: null,
  yellowRibbon: null,
  tuitionAssistance: null,
  federalAid: null,
  completionRate: null,
  placementRate: null,
};

describe("facts run out by their kind", () => {
  test.each([
    ["2026-06-30", []],
    ["2026-07-01", ["starts"]],
    ["2027-01-02", ["starts", "cost"]],
    ["2028-01-02", ["starts", "cost", "rest"]],
  ])("on %s", (today, expected) => {
    expect(expiredKinds(program, EXPIRY, today)).toEqual(expected);
  });

  test("and what is not known cannot run out", () => {
    expect(expiredKinds({ ...program, startDates: [], costOnlineCents: null }, EXPIRY, "2027-06-01")).toEqual(
      [],
    );
  });
});

test("the last day is counted over a leap day", () => {
  expect(lastDay("2028-02-28", 2)).toBe("2028-03-01");
});
