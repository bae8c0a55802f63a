import { expect, test } from "vitest";
import { changeBetween } from "./change.ts";

test("only fields that differ are named, with both values", () => {
  expect(
    changeBetween({ name: "A", cents: 100, list: ["x"] }, { name: "A", cents: 250, list: ["x", "y"] }),
  ).toEqual({ cents: [100, 250], list: [["x"], ["x", "y"]] });
});

test("unknown is null on either side and equal dates are equal", () => {
  const day = "2026-11-22T00:00:00.000Z";
  expect(changeBetween({ a: undefined, on: new Date(day) }, { a: null, on: new Date(day) })).toEqual({});
  expect(changeBetween({ on: null }, { on: new Date(day) })).toEqual({ on: [null, day] });
});
