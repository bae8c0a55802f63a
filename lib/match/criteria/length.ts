import { along } from "../curve.ts";
import { lengthFor, monthsFor } from "../figures.ts";
import { months, NOT_KNOWN_WORDS } from "../in-words.ts";
import { CURVES, NOT_KNOWN } from "../rules.ts";
import type { Criterion } from "./criterion.ts";

export const length: Criterion = {
  key: "length",
  label: "Time to finish",
  rule: "Months from start to finish at the pace that you chose and that is offered; sooner scores higher.",
  counts: "When you chose a schedule, or named time to finish as a priority",
  isAsked: (reader) => reader.schedules !== null || reader.priorities.includes("time_to_finish"),
  score: ({ facts }, reader) => {
    const found = monthsFor(facts, reader);
    return found === null ? NOT_KNOWN : along(CURVES.length, found);
  },
  explain: ({ facts }, reader) => {
    const found = lengthFor(facts, reader);
    if (!found)
      return {
        known: false,
        reason: "How long it takes at your pace is not known.",
        facts: [{ label: "Length", value: NOT_KNOWN_WORDS }],
      };
    const pace = found.pace === "full_time" ? "full time" : "part time";
    return {
      known: true,
      reason: `It takes ${months(found.months)} ${pace}.`,
      facts: [{ label: "Length", value: `${months(found.months)} ${pace}` }],
    };
  },
};
