import { expect, test } from "vitest";
import { REGIONS } from "./regions.ts";
import { STATES } from "./states.ts";

test("every state, district and territory lies in one region", () => {
  const placed = REGIONS.flatMap(({ states }) => states.map(({ code }) => code));
  expect(placed.toSorted()).toEqual(STATES.map(({ code }) => code).toSorted());
  expect(new Set(placed).size).toBe(placed.length);
});

test("the four regions hold the fifty states and the district", () => {
  expect(REGIONS.map(({ states }) => states.length)).toEqual([9, 12, 17, 13, 8]);
});
