import { NOT_KNOWN_WORDS } from "../in-words.ts";
import { listed } from "../question.ts";
import { SCHEDULE_WORDS } from "../questions/schedule.ts";
import { NOT_KNOWN } from "../rules.ts";
import type { Criterion } from "./criterion.ts";

export const schedule: Criterion = {
  key: "schedule",
  label: "Schedule",
  rule: "Whether one of the schedules that you chose is offered, or one that is near it.",
  counts: "When you chose a schedule",
  isAsked: (reader) => reader.schedules !== null,
  score: ({ facts }, reader) =>
    facts.schedules === 0 ? NOT_KNOWN : (reader.scheduleFits[facts.schedules] ?? 0),
  explain: ({ entry: { program } }, _, score) => {
    const { schedules } = program;
    if (schedules.length === 0)
      return {
        known: false,
        reason: "Its schedule is not known.",
        facts: [{ label: "Schedule", value: NOT_KNOWN_WORDS }],
      };
    const offered = listed(schedules.map((key) => SCHEDULE_WORDS[key].toLowerCase()));
    return {
      known: true,
      reason:
        score === 1
          ? `Its schedule suits you: ${offered}.`
          : `It is offered ${offered}, which is ${score > 0 ? "near what" : "not what"} you chose.`,
      facts: [{ label: "Schedule", value: offered }],
    };
  },
};
