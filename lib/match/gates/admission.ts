import { EDUCATION_WORDS } from "../questions/education.ts";
import type { EducationLevel } from "../vocabulary.ts";
import { type Gate, PASS } from "./gate.ts";

/** A GED counts as a high school diploma. */
const RANK: Readonly<Record<EducationLevel, number>> = {
  none: 0,
  ged: 1,
  high_school: 1,
  some_college: 2,
  associate: 3,
  bachelors: 4,
  masters: 5,
  doctorate: 6,
};

export const admission: Gate = {
  key: "admission",
  rule: "It admits people with more education than you have.",
  check: ({ minEducation }, { education }) => {
    if (education === null) return PASS;
    if (minEducation === null) return { state: "ask", ask: "What education do you need to be admitted?" };
    if (RANK[education] >= RANK[minEducation]) return PASS;
    const words = EDUCATION_WORDS[minEducation].toLowerCase().replace("ged", "GED");
    return {
      state: "fail",
      reason: `It asks for more education than you have: ${words}.`,
      change: {
        question: "education",
        words: `Change my education to “${words}”.`,
        answer: { education: minEducation },
      },
    };
  },
};
