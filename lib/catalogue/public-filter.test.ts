import { expect, test } from "vitest";
import { readPublicFilter } from "./public-filter.ts";

const EMPTY = { subject: null, level: null, state: null, schools: null };

test("reads a link of the state map", () => {
  expect(readPublicFilter({ subject: "health-information", state: "fl", after: "abc" })).toEqual({
    filter: { subject: "health-information", level: null, state: "FL", schools: null },
    page: "abc",
    dropped: false,
  });
});

test.each([
  { subject: "alchemy" },
  { level: "wizardry" },
  { state: "XX" },
  { state: "__proto__" },
  { level: ["constructor", "masters"] },
])("drops %j and says so", (given) => {
  expect(readPublicFilter(given)).toEqual({ filter: EMPTY, page: undefined, dropped: true });
});

test("an empty choice of the form narrows nothing and is nothing strange", () => {
  expect(readPublicFilter({ subject: "", level: "", state: "", other: "x" })).toEqual({
    filter: EMPTY,
    page: undefined,
    dropped: false,
  });
});
