import { expect, it } from "vitest";
import { MILITARY_BENEFITS } from "../rules.ts";
import { assess, isAsked } from "../testing/assess.ts";
import { military } from "./military.ts";

it("counts only for a status that has education benefits", () => {
  expect([
    isAsked(military, {}),
    isAsked(military, { military: "none" }),
    isAsked(military, { military: "rather_not_say" }),
    isAsked(military, { military: "spouse" }),
  ]).toEqual([false, false, false, true]);
});

it.each(Object.entries(MILITARY_BENEFITS))("the benefits of %s weigh 1 together", (_, weights) => {
  expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
});

it("names what can be used, what not, and what is not known", () => {
  expect(assess(military, { giBill: true, yellowRibbon: false }, { military: "veteran" })).toMatchObject({
    score: 0.7,
    known: true,
    reason: "You can use the GI Bill here. You cannot use the Yellow Ribbon Program.",
  });
  const unknown = assess(military, { giBill: null, tuitionAssistance: true }, { military: "active_duty" });
  expect(unknown).toMatchObject({
    known: false,
    reason: "You can use military tuition assistance here. Not known: the GI Bill.",
  });
  expect(unknown.score).toBeCloseTo(0.85);
});
