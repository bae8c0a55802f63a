import { expect, test } from "vitest";
import { ROLES } from "#lib/access/permissions.ts";
import { placesWith } from "./place.ts";
import { placesFor } from "./places.ts";

const labels = (typed: string, role: (typeof ROLES)[number]) =>
  placesWith(typed, placesFor({ role })).map(({ label }) => label);

test("a screen or an action is found by the beginnings of its words", () => {
  expect(labels("new prog", "editor")).toEqual(["Add a program"]);
  expect(labels("PRO", "editor")).toEqual(["Programs", "Add a program"]);
  expect(labels("audit", "editor")).toEqual([]);
  expect(labels("", "auditor")).not.toContain("Leads");
  expect(labels("add", "auditor")).toEqual([]);
});

test("no role is led to the same place twice", () => {
  for (const role of ROLES) {
    const hrefs = placesFor({ role }).map(({ href }) => href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  }
});
