import { formOf, oneOfOrNone } from "../form-fields.ts";
import { optionsOf, type Question } from "../question.ts";
import { PRIORITIES, type Priority } from "../vocabulary.ts";

const PRIORITY_WORDS: Record<Priority, string> = {
  cost: "Cost",
  time_to_finish: "Time to finish",
  distance: "Distance",
  start_date: "Start date",
  schedule_fit: "Fit with my schedule",
  results: "Results of graduates",
  accreditation: "Accreditation",
};

const PLACES = ["first", "second", "third"] as const;
const PLACE_WORDS = { first: "Most important", second: "Second", third: "Third" };
const place = oneOfOrNone(PRIORITIES).optional();

const schema = formOf({ first: place, second: place, third: place }).transform(
  (form, context): Priority[] => {
    const chosen: Priority[] = [];
    for (const name of PLACES) {
      const priority = form[name];
      if (!priority) continue;
      if (chosen.includes(priority))
        context.addIssue({ code: "custom", path: [name], message: "Choose each priority only once." });
      chosen.push(priority);
    }
    if (chosen.length === 0)
      context.addIssue({
        code: "custom",
        path: ["first"],
        message: "Choose at least one priority, or skip this question.",
      });
    return chosen;
  },
);

export const priorities: Question<"priorities"> = {
  key: "priorities",
  section: "weight",
  schema,
  question: "What matters most to you?",
  hint: "Choose up to three. They count more in your matches.",
  label: "Priorities",
  fields: () =>
    PLACES.map((name) => ({
      kind: "select",
      name,
      label: PLACE_WORDS[name],
      options: [{ value: "", label: "Choose a priority" }, ...optionsOf(PRIORITIES, PRIORITY_WORDS)],
    })),
  summary: (value) => value.map((key, index) => `${index + 1}. ${PRIORITY_WORDS[key]}`).join(" "),
};
