import { atLeastOneOf, formOf } from "../form-fields.ts";
import { chosen, optionsOf, type Question } from "../question.ts";
import { CREDENTIAL_LEVELS, type CredentialLevel } from "../vocabulary.ts";

const CHOICES = [...CREDENTIAL_LEVELS, "not_sure"] as const;

export const LEVEL_WORDS: Record<CredentialLevel, string> = {
  bootcamp: "Bootcamp",
  certificate: "Certificate",
  associate: "Associate degree",
  bachelors: "Bachelor's degree",
  post_bachelors_certificate: "Post-bachelor's certificate",
  masters: "Master's degree",
  doctorate: "Doctorate",
};
const WORDS: Record<(typeof CHOICES)[number], string> = { ...LEVEL_WORDS, not_sure: "I am not sure" };

const HINTS = {
  bootcamp: "Weeks to months of intensive practice",
  certificate: "Months to a year",
  associate: "About two years",
  bachelors: "About four years",
  post_bachelors_certificate: "For people who have a bachelor's degree",
  masters: "One to two years after a bachelor's degree",
  not_sure: "All levels stay in",
};

export const level: Question<"level"> = {
  key: "level",
  section: "aim",
  schema: formOf({ level: atLeastOneOf(CHOICES) }).transform((form) => form.level),
  question: "Which credentials would you consider?",
  hint: "Choose all that you would consider.",
  label: "Level",
  fields: () => [
    { kind: "checkboxes", name: "level", label: "Level", options: optionsOf(CHOICES, WORDS, HINTS) },
  ],
  summary: (value) => chosen(value.map((key) => WORDS[key])),
};
