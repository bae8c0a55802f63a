import type { ScoredFacts } from "../entry.ts";
import { EDUCATION_WORDS } from "../questions/education.ts";
import type { EducationLevel } from "../vocabulary.ts";
import type { Gate } from "./gate.ts";

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
  state: ({ facts: { minEducation } }, { education }) => {
    if (education === null) return "pass";
    if (minEducation === null) return "ask";
    return RANK[education] >= RANK[minEducation] ? "pass" : "fail";
  },
  ask: () => "What education do you need to be admitted?",
  reason: ({ facts }) => `It asks for more education than you have: ${wordsFor(facts)}.`,
  change: ({ facts }) =>
    facts.minEducation && {
      question: "education",
      words: `Change my education to “${wordsFor(facts)}”.`,
      answer: { education: facts.minEducation },
    },
};

function wordsFor({ minEducation }: ScoredFacts): string {
  return minEducation ? EDUCATION_WORDS[minEducation].toLowerCase().replace("ged", "GED") : "";
}
