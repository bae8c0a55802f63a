import { formOf, oneOf } from "../form-fields.ts";
import { optionsOf, type Question } from "../question.ts";
import { CREDIT_BANDS, type CreditBand } from "../vocabulary.ts";

const WORDS: Record<CreditBand, string> = {
  "0": "None",
  "1-29": "1 to 29 credits",
  "30-59": "30 to 59 credits",
  "60-89": "60 to 89 credits",
  "90+": "90 credits or more",
};

export const credits: Question<"credits"> = {
  key: "credits",
  section: "background",
  schema: formOf({ credits: oneOf(CREDIT_BANDS) }).transform((form) => form.credits),
  when: ({ education }) => education === "some_college" || education === "associate",
  whenWords: "Some college or an associate degree",
  question: "How many college credits do you have?",
  hint: "A semester course is usually 3 credits. A guess is fine.",
  label: "College credits",
  fields: () => [
    { kind: "radios", name: "credits", label: "College credits", options: optionsOf(CREDIT_BANDS, WORDS) },
  ],
  summary: (value) => WORDS[value],
};
