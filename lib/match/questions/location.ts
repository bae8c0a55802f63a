import { z } from "zod";
import { findState, STATES } from "#lib/places/states.ts";
import type { LocationAnswer } from "../answers.ts";
import { formOf, oneOfOrNone } from "../form-fields.ts";
import type { Field, Question } from "../question.ts";
import { RADII } from "../vocabulary.ts";
import { travelsToCampus } from "./format.ts";

const STATE_CODES = STATES.map(({ code }) => code);
const ZIP_WORDS = "Enter a ZIP code of five digits, such as 60614.";

/** "60614" or "60614-1234", with spaces around; nothing becomes null. */
const zip = z
  .string(ZIP_WORDS)
  .max(20, ZIP_WORDS)
  .regex(/^\s*(\d{5}(-\d{4})?)?\s*$/, ZIP_WORDS)
  .transform((text) => text.trim().slice(0, 5) || null)
  .optional();

/** Form only: which place a ZIP code is, `settleLocation` finds out when it is sent. */
const schema = formOf({
  zip,
  state: oneOfOrNone(STATE_CODES).optional(),
  radius: oneOfOrNone(RADII).optional(),
}).transform((form, context): LocationAnswer => {
  const answer = { zip: form.zip ?? null, state: form.state ?? null, radius: form.radius ?? null };
  const needsPoint = answer.radius !== null && answer.radius !== "any";
  const message =
    answer.zip !== null
      ? null
      : needsPoint
        ? "Enter your ZIP code, so that we can measure the distance, or choose any distance."
        : answer.state === null
          ? "Enter your ZIP code or choose your state, or skip this question."
          : null;
  if (message === null) return answer;
  context.addIssue({ code: "custom", path: ["zip"], message });
  return z.NEVER;
});

const PLACE_FIELDS: readonly Field[] = [
  {
    kind: "zip",
    name: "zip",
    label: "ZIP code",
    hint: "It stays with your answers on this site. We use it for distance, and for the rules and prices of your state.",
  },
  {
    kind: "select",
    name: "state",
    label: "Or only your state or territory",
    hint: "With a military post code: the state where you want to study.",
    options: [
      { value: "", label: "Choose a state" },
      ...STATES.map(({ code, name }) => ({ value: code, label: name })),
    ],
  },
];

const RADIUS_FIELD: Field = {
  kind: "radios",
  name: "radius",
  label: "How far would you travel to a campus?",
  options: RADII.map((value) => ({
    value,
    label: value === "any" ? "Any distance" : `Up to ${value} miles`,
  })),
};

export const location: Question<"location"> = {
  key: "location",
  section: "way",
  schema,
  trim: (value, answers) => (travelsToCampus(answers) ? value : { ...value, radius: null }),
  question: "Where do you live?",
  label: "Place",
  fields: (answers) => (travelsToCampus(answers) ? [...PLACE_FIELDS, RADIUS_FIELD] : PLACE_FIELDS),
  summary: (value) => {
    const state = value.state === null ? null : (findState(value.state)?.name ?? value.state);
    const place = [value.zip, state].filter((part) => part !== null).join(", ");
    if (value.radius === null) return place;
    return `${place}; ${value.radius === "any" ? "any distance" : `up to ${value.radius} miles`}`;
  },
};
