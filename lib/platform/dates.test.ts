import { expect, it } from "vitest";
import { dayWords, momentWords } from "./dates.ts";

it("says a day with its month in letters", () => {
  expect(["2027-01-05", "2026-09-30", new Date("2026-11-22T23:59:00Z")].map(dayWords)).toEqual([
    "5 Jan 2027",
    "30 Sep 2026",
    "22 Nov 2026",
  ]);
});

it("says a moment with its time zone", () => {
  expect(momentWords("2026-11-22T04:05:59Z")).toBe("22 Nov 2026, 04:05 UTC");
});
