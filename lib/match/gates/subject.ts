import type { Gate } from "./gate.ts";

/** No change is offered: another subject is another search, not a near miss. */
export const subject: Gate = {
  key: "subject",
  rule: "The subject is outside the family of the one that you chose.",
  state: ({ closeness }, { subjects }) => (subjects.length === 0 || closeness !== null ? "pass" : "fail"),
  reason: (_, { subjects }) =>
    `It is not in the family of your subject (${subjects.map(({ label }) => label).join(", ")}).`,
};
