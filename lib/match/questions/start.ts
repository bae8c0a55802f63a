import { formOf, oneOf } from "../form-fields.ts";
import { optionsOf, type Question } from "../question.ts";
import { START_WINDOWS, type StartWindow } from "../vocabulary.ts";

const WORDS: Record<StartWindow, string> = {
  within_1: "Within a month",
  "1_3": "In 1 to 3 months",
  "4_6": "In 4 to 6 months",
  "7_12": "In 7 to 12 months",
  later: "Later than that",
  exploring: "I am just exploring",
};

export const start: Question<"start"> = {
  key: "start",
  section: "way",
  schema: formOf({ start: oneOf(START_WINDOWS) }).transform((form) => form.start),
  question: "When would you like to start?",
  label: "Start",
  fields: () => [{ kind: "radios", name: "start", label: "Start", options: optionsOf(START_WINDOWS, WORDS) }],
  summary: (value) => WORDS[value],
};
