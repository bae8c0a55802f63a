import { expect, it } from "vitest";
import { checkGate } from "../testing/check-gate.ts";
import type { EducationLevel } from "../vocabulary.ts";
import { admission } from "./admission.ts";

const table: [EducationLevel, EducationLevel, "pass" | "fail"][] = [
  ["none", "none", "pass"],
  ["none", "ged", "fail"],
  ["ged", "high_school", "pass"],
  ["high_school", "ged", "pass"],
  ["high_school", "some_college", "fail"],
  ["associate", "some_college", "pass"],
  ["associate", "bachelors", "fail"],
  ["doctorate", "masters", "pass"],
];

it.each(table)("with %s, a program that asks for %s: %s", (education, minEducation, state) => {
  expect(checkGate(admission, { minEducation }, { education }).state).toBe(state);
});

it("says what would open it", () => {
  expect(checkGate(admission, { minEducation: "bachelors" }, { education: "ged" })).toMatchObject({
    reason: "It asks for more education than you have: bachelor's degree.",
    change: {
      question: "education",
      words: "Change my education to “bachelor's degree”.",
      answer: { education: "bachelors" },
    },
  });
});

it("asks the school where the requirement is not known, and says nothing without an education", () => {
  expect(checkGate(admission, { minEducation: null }, { education: "none" }).state).toBe("ask");
  expect(checkGate(admission, { minEducation: null }, {}).state).toBe("pass");
});
