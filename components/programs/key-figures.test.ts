import { expect, test } from "vitest";
import { costRange, formatWords } from "./key-figures.ts";

const NONE = { costInStateCents: null, costOutOfStateCents: null, costOnlineCents: null };

test("a price, a range, or none", () => {
  expect(costRange(NONE)).toBeNull();
  expect(costRange({ ...NONE, costOnlineCents: 0 })).toBe("$0");
  expect(costRange({ ...NONE, costOnlineCents: 900_000, costInStateCents: 900_000 })).toBe("$9,000");
  expect(
    costRange({ costInStateCents: 900_000, costOutOfStateCents: 1_530_000, costOnlineCents: 1_000_000 }),
  ).toBe("$9,000 to $15,300");
});

test("formats, or that they are not known", () => {
  expect(formatWords({ modalities: ["online_async", "campus"] })).toBe("Online, no fixed hours; On campus");
  expect(formatWords({ modalities: [] })).toBe("Not known. Ask the school.");
});
