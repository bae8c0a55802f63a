import { expect, it } from "vitest";
import { assess, isAsked } from "../testing/assess.ts";
import { results } from "./results.ts";

it("always counts", () => {
  expect(isAsked(results, {})).toBe(true);
});

it("is the mean of finishing and of work in the field, and names its source", () => {
  const assessed = assess(results, { completionRate: 70, placementRate: 80 }, {});
  expect(assessed).toMatchObject({
    score: 0.75,
    known: true,
    reason: "Of its students, 70% finish. Of its graduates, 80% work in the field.",
  });
  expect(assessed.facts).toContainEqual({ label: "Source", value: "School report 2026" });
});

it("takes half for what is not known", () => {
  expect(assess(results, { completionRate: null, placementRate: 80 }, {})).toMatchObject({
    score: 0.65,
    known: false,
  });
  expect(assess(results, { completionRate: null, placementRate: null }, {}).score).toBe(0.5);
});
