import { expect, test } from "vitest";
import { freezeClock } from "#lib/platform/clock.ts";
import { checkFormTime, keepFormTime, signFormTime } from "./form-time.ts";

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

test("a form that is shown again keeps its first time while that holds", () => {
  const key = "a".repeat(43);
  freezeClock(new Date(START));
  const first = signFormTime(key);
  const shownAgain = (seconds: number, earlier: unknown = first) => {
    freezeClock(new Date(START + seconds * 1_000));
    return keepFormTime(key, earlier, RULES);
  };
  expect(shownAgain(10)).toBe(first);
  expect(shownAgain(86_401)).not.toBe(first);
  for (const foreign of [null, "", ["x"], `${START - 9_000}.${"0".repeat(64)}`])
    expect(shownAgain(10, foreign)).toBe(`${START + 10_000}.${signFormTime(key).split(".")[1]}`);
});

test("the time of one form says nothing about another, nor does one that is not ours", () => {
  expect(madeAndSent(60, { key: "b".repeat(43) })).toBe("too_late");
  for (const made of ["", ".", "x", `${START}`, `${START}.0000`, `${START - 9}.${"0".repeat(64)}`])
    expect(madeAndSent(60, { made })).toBe("too_late");
});
