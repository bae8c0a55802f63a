import { expect, test } from "vitest";
import { changeWords } from "./field-words.ts";

const said = (change: Parameters<typeof changeWords>[0]) =>
  changeWords(change).map(({ label, before, after }) => [label, after, before]);

test("a change says what is and what was", () => {
  expect(said({ name: ["Old", "New"], version: [1, 2] })).toEqual([[expect.any(String), "New", "Old"]]);
  expect(said({ endsOn: ["2026-12-01", null] })).toEqual([["Ends on", "no end", "1 Dec 2026"]]);
});

test("ids are told as changed", () => {
  expect(said({ schoolId: ["a", "b"] })).toEqual([[expect.any(String), null, null]]);
});

test("what a step tells of itself has no before, and its time is said as everywhere", () => {
  expect(said({ draft: [null, 2], publishAt: [null, "2027-01-02T09:00:00.000Z"] })).toEqual([
    ["Draft of version", "2", null],
    ["Comes into force", "2 Jan 2027, 09:00 UTC", null],
  ]);
  expect(said({ number: [1, null] })).toEqual([["Version in force", "none", "1"]]);
});
