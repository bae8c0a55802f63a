import { nearest } from "../closeness.ts";
import { type Gate, PASS } from "./gate.ts";

/** No change is offered: another subject is another search, not a near miss. */
export const subject: Gate = {
  key: "subject",
  rule: "The subject is outside the family of the one that you chose.",
  check: (program, reader) => {
    if (reader.subjects.length === 0 || nearest(reader.subjects, program.cipCode)) return PASS;
    const wanted = reader.subjects.map(({ label }) => label).join(", ");
    return { state: "fail", reason: `It is not in the family of your subject (${wanted}).`, change: null };
  },
};
