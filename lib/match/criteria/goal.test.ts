import { expect, it } from "vitest";
import { GOAL_TABLE } from "../rules.ts";
import { assess, isAsked } from "../testing/assess.ts";
import { GOALS } from "../vocabulary.ts";
import { goal } from "./goal.ts";

it("counts only with a goal", () => {
  expect([isAsked(goal, {}), isAsked(goal, { goal: "advance" })]).toEqual([false, true]);
});

it.each(GOALS)("%s: no part of its row lies outside of 0..1", (key) => {
  const { levels, parts } = GOAL_TABLE[key];
  for (const score of Object.values(levels)) expect(score >= 0 && score <= 1).toBe(true);
  expect(Object.values(parts).some((weight) => weight > 0)).toBe(true);
});

it("favours a bachelor's degree for finishing a degree, and a certification for getting certified", () => {
  const score = (key: (typeof GOALS)[number], facts: object) => assess(goal, facts, { goal: key }).score;
  expect(score("finish_degree", { level: "bachelors" })).toBeGreaterThan(
    score("finish_degree", { level: "bootcamp" }),
  );
  const uncertified = { preparesFor: null, programAccreditation: null };
  const lost = (key: (typeof GOALS)[number]) => score(key, {}) - score(key, uncertified);
  expect(lost("licence")).toBeGreaterThan(lost("change_career"));
});

it("says what is not known, and only of what the goal weighs", () => {
  const facts = { monthsFullTime: null, monthsPartTime: null, completionRate: null };
  expect(assess(goal, facts, { goal: "advance" })).toMatchObject({
    known: false,
    reason: "It partly serves your goal of getting ahead. Not known: length, results of graduates.",
  });
  expect(assess(goal, facts, { goal: "personal" }).reason).toContain("Not known: length.");
});
