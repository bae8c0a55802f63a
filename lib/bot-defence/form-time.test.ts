import { expect, test } from "vitest";
import { freezeClock } from "#lib/platform/clock.ts";
import { checkFormTime, signFormTime } from "./form-time.ts";

const RULES = { minimumSeconds: 3, formHours: 24 };
const START = Date.parse("2026-03-02T15:00:00Z");

function madeAndSent(seconds: number, changes: { key?: string; made?: string } = {}) {
  freezeClock(new Date(START));
  const form = { key: "a".repeat(43), made: signFormTime("a".repeat(43)), ...changes };
  freezeClock(new Date(START + seconds * 1_000));
  return checkFormTime(form, RULES);
}

test("a form is taken from 3 seconds to 24 hours after it was made", () => {
  expect([0, 2.9, 3, 86_400, 86_401].map((seconds) => madeAndSent(seconds))).toEqual([
    "too_soon",
    "too_soon",
    "ok",
    "ok",
    "too_late",
  ]);
});

test("the time of one form says nothing about another, nor does one that is not ours", () => {
  expect(madeAndSent(60, { key: "b".repeat(43) })).toBe("too_late");
  for (const made of ["", ".", "x", `${START}`, `${START}.0000`, `${START - 9}.${"0".repeat(64)}`])
    expect(madeAndSent(60, { made })).toBe("too_late");
});
