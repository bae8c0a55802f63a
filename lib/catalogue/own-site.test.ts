import { expect, test } from "vitest";
import { isHostOf } from "./own-site.ts";

const SITES = [null, "https://www.northfield.example/", "https://partner.example/"];

test.each(["northfield.example", "www.northfield.example", "partner.example", "Apply.Northfield.example"])(
  "%s is the school's",
  (host) => {
    expect(isHostOf(SITES, host)).toBe(true);
  },
);

test.each([
  "",
  "example",
  "evilnorthfield.example",
  "northfield.example.evil.test",
  "<b>.northfield.example",
  "https://northfield.example",
])("%j is not", (host) => {
  expect(isHostOf(SITES, host)).toBe(false);
});

test("a school without a site has no host", () => {
  expect(isHostOf([null], "northfield.example")).toBe(false);
});
