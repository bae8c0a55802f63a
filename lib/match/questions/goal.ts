import { formOf, oneOf } from "../form-fields.ts";
import { optionsOf, type Question } from "../question.ts";
import { GOALS, type Goal } from "../vocabulary.ts";

const WORDS: Record<Goal, string> = {
  start_career: "Start a career",
  change_career: "Change to another career",
  advance: "Get ahead in the career that I have",
  finish_degree: "Finish a degree that I started",
  licence: "Get licensed or certified",
  personal: "Learn for myself",
};

export const goal: Question<"goal"> = {
  key: "goal",
  section: "aim",
  schema: formOf({ goal: oneOf(GOALS) }).transform((form) => form.goal),
  question: "What do you want to achieve?",
  hint: "This decides how much level, length, certification and results of graduates count.",
  label: "Goal",
  fields: () => [{ kind: "radios", name: "goal", label: "Your goal", options: optionsOf(GOALS, WORDS) }],
  summary: (value) => WORDS[value],
};
