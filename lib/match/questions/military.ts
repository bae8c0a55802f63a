import { formOf, oneOf } from "../form-fields.ts";
import { optionsOf, type Question } from "../question.ts";
import { MILITARY_STATUSES, type MilitaryStatus } from "../vocabulary.ts";

const WORDS: Record<MilitaryStatus, string> = {
  none: "No connection",
  active_duty: "Active duty",
  guard_reserve: "National Guard or Reserve",
  veteran: "Veteran",
  spouse: "Spouse of a service member or veteran",
  dependant: "Dependent of a service member or veteran",
  rather_not_say: "I would rather not say",
};

export const military: Question<"military"> = {
  key: "military",
  section: "money",
  schema: formOf({ military: oneOf(MILITARY_STATUSES) }).transform((form) => form.military),
  question: "Do you have a connection with the military?",
  hint: "Optional. It only decides whether education benefits count in your matches.",
  label: "Military",
  fields: () => [
    { kind: "radios", name: "military", label: "Military", options: optionsOf(MILITARY_STATUSES, WORDS) },
  ],
  summary: (value) => WORDS[value],
};
