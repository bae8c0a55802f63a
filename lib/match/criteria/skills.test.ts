import { expect, it } from "vitest";
import type { Answers } from "../answers.ts";
import { assess, isAsked } from "../testing/assess.ts";
import { skills } from "./skills.ts";

const some: Answers = { skills: { records: "some" } };

it("counts only with a rated skill", () => {
  expect([isAsked(skills, {}), isAsked(skills, { skills: {} }), isAsked(skills, some)]).toEqual([
    false,
    false,
    true,
  ]);
});

it.each([
  ["none", 1],
  ["some", 1],
  ["comfortable", 0.4],
] as const)("with some practice, a program that expects %s scores %d", (entrySkill, score) => {
  expect(assess(skills, { entrySkill }, some).score).toBe(score);
});

it("takes the mean of what was rated", () => {
  const mixed: Answers = { skills: { records: "none", spreadsheets: "comfortable", medical_terms: "none" } };
  expect(assess(skills, { entrySkill: "some" }, mixed).score).toBeCloseTo(0.8);
});

it("is half where it is not known", () => {
  expect(assess(skills, { entrySkill: null }, some)).toMatchObject({ score: 0.5, known: false });
});
