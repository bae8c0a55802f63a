import { expect, test } from "vitest";
import { freeSlug, slugOf } from "./slug.ts";

test.each([
  ["Bachelor's in Health & Data", "bachelors-in-health-data"],
  ["  Ñandú  Córdoba ", "nandu-cordoba"],
  ["!!!", "item"],
  ["x".repeat(200), "x".repeat(80)],
])("%s becomes %s", (text, slug) => expect(slugOf(text)).toBe(slug));

test("a slug that is taken gets the next free number", async () => {
  expect(await freeSlug("Data", async () => ["data", "data-2", "data-4"])).toBe("data-3");
  expect(await freeSlug("Data", async () => ["data-2"])).toBe("data");
});
