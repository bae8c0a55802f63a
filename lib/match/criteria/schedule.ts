import { NOT_KNOWN_WORDS } from "../in-words.ts";
import { listed } from "../question.ts";
import { SCHEDULE_WORDS } from "../questions/schedule.ts";
import { NOT_KNOWN, SCHEDULE_FIT } from "../rules.ts";
import type { Schedule } from "../vocabulary.ts";
import type { Criterion } from "./criterion.ts";

export const schedule: Criterion = {
  key: "schedule",
  label: "Schedule",
  rule: "Whether one of the schedules that you chose is offered, or one that is near it.",
  counts: "When you chose a schedule",
  isAsked: (reader) => reader.schedules !== null,
  assess: ({ schedules }, reader) => {
    if (schedules.length === 0)
      return {
        score: NOT_KNOWN,
        known: false,
        reason: "Its schedule is not known.",
        facts: [{ label: "Schedule", value: NOT_KNOWN_WORDS }],
      };
    const score = Math.max(0, ...(reader.schedules ?? []).flatMap((wanted) => fits(wanted, schedules)));
    const offered = listed(schedules.map((key) => SCHEDULE_WORDS[key].toLowerCase()));
    return {
      score,
      known: true,
      reason:
        score === 1
          ? `Its schedule suits you: ${offered}.`
          : `It is offered ${offered}, which is ${score > 0 ? "near what" : "not what"} you chose.`,
      facts: [{ label: "Schedule", value: offered }],
    };
  },
};

function fits(wanted: Schedule, offered: readonly Schedule[]): number[] {
  return offered.map((key) => SCHEDULE_FIT[wanted][key] ?? 0);
}
