import { z } from "zod";
import {
  findInterest,
  findSubject,
  INTEREST_KEYS,
  INTERESTS,
  SUBJECT_KEYS,
  SUBJECTS,
  type SubjectKey,
} from "#lib/catalogue/subjects.ts";
import type { SubjectAnswer } from "../answers.ts";
import { formOf, oneOf, oneOfOrNone } from "../form-fields.ts";
import type { Question } from "../question.ts";

const CHOICES: (SubjectKey | "not_sure")[] = [...SUBJECT_KEYS, "not_sure"];

/** An interest is read only beside "not sure": a subject that was chosen is enough. */
const schema = formOf({
  subject: oneOf(CHOICES, "Choose a subject, or choose “I am not sure”."),
  interest: oneOfOrNone(INTEREST_KEYS).optional(),
}).transform((form, context): SubjectAnswer => {
  if (form.subject !== "not_sure") return { subject: form.subject, interest: null };
  if (form.interest) return { subject: "not_sure", interest: form.interest };
  context.addIssue({ code: "custom", path: ["interest"], message: "Choose what you would like to do." });
  return z.NEVER;
});

export const subject: Question<"subject"> = {
  key: "subject",
  section: "aim",
  schema,
  needed: true,
  question: "What do you want to study?",
  hint: "Choose the nearest. Related subjects are shown too, further down.",
  label: "Subject",
  fields: () => [
    {
      kind: "radios",
      name: "subject",
      label: "Subject",
      options: [
        ...SUBJECTS.map(({ key, label, about, synonyms }) => ({
          value: key,
          label,
          hint: `${about} Also: ${synonyms.slice(0, 3).join(", ")}.`,
        })),
        { value: "not_sure", label: "I am not sure", hint: "Tell us below what you would like to do." },
      ],
    },
    {
      kind: "radios",
      name: "interest",
      label: "If you are not sure: what would you like to do?",
      options: INTERESTS.map(({ key, label, subjects }) => ({
        value: key,
        label,
        hint: subjects.map((name) => findSubject(name)?.label ?? name).join(", "),
      })),
    },
  ],
  summary: (value) =>
    value.interest === null
      ? (findSubject(value.subject)?.label ?? value.subject)
      : `Not sure. ${findInterest(value.interest)?.label ?? value.interest}`,
};
