import { atLeastOneOf, formOf } from "../form-fields.ts";
import { chosen, optionsOf, type Question } from "../question.ts";
import { SCHEDULES, type Schedule } from "../vocabulary.ts";

export const SCHEDULE_WORDS: Record<Schedule, string> = {
  full_time: "Full time",
  part_time: "Part time",
  evenings_weekends: "Evenings and weekends",
  self_paced: "At my own pace",
};

export const schedule: Question<"schedule"> = {
  key: "schedule",
  section: "way",
  schema: formOf({ schedule: atLeastOneOf(SCHEDULES) }).transform((form) => form.schedule),
  question: "When can you study?",
  hint: "Choose all that would work for you.",
  label: "Schedule",
  fields: () => [
    {
      kind: "checkboxes",
      name: "schedule",
      label: "Schedule",
      options: optionsOf(SCHEDULES, SCHEDULE_WORDS),
    },
  ],
  summary: (value) => chosen(value.map((key) => SCHEDULE_WORDS[key])),
};
