import { z } from "zod";
import { findInterest, INTEREST_KEYS, INTERESTS } from "#lib/catalogue/interests.ts";
import {
  type ChosenSubject,
  findSubject,
  isSubject,
  SUBJECTS,
  type Subject,
} from "#lib/catalogue/subjects.ts";
import type { Answers, SubjectAnswer } from "../answers.ts";
import { formOf, oneOfOrNone, oneThat } from "../form-fields.ts";
import type { Option, Question } from "../question.ts";

/** An interest is read only beside "not sure": a subject that was chosen is enough. */
const schema = formOf({
  subject: oneThat(
    (key): key is ChosenSubject | "not_sure" => key === "not_sure" || isSubject(key),
    "Choose a subject, or choose “I am not sure”.",
  ),
  interest: oneOfOrNone(INTEREST_KEYS).optional(),
}).transform((form, context): SubjectAnswer => {
  if (form.subject !== "not_sure") return { subject: form.subject, interest: null };
  if (form.interest) return { subject: "not_sure", interest: form.interest };
  context.addIssue({ code: "custom", path: ["interest"], message: "Choose what you would like to do." });
  return z.NEVER;
});

/** A subject to choose, with what it is about in a few words. */
export function subjectOption({ key, label, about, synonyms }: Subject): Option {
  const also = synonyms.length > 0 ? ` Also: ${synonyms.slice(0, 3).join(", ")}.` : "";
  return { value: key, label, hint: `${about}${also}` };
}

/** The curated subjects, after another that is chosen already. */
function offered({ subject: chosen }: Answers): readonly Subject[] {
  const other = chosen?.interest === null && !SUBJECTS.some(({ key }) => key === chosen.subject);
  const [first] = other ? [findSubject(chosen.subject)] : [];
  return first ? [first, ...SUBJECTS] : SUBJECTS;
}

export const subject: Question<"subject"> = {
  key: "subject",
  section: "aim",
  schema,
  needed: true,
  question: "What do you want to study?",
  hint: "Choose the nearest. Programs in related subjects are shown too, further down.",
  label: "Subject",
  fields: (answers) => [
    {
      kind: "search",
      name: "subject",
      label: "Subject",
      options: offered(answers).map(subjectOption),
      other: {
        value: "not_sure",
        label: "I am not sure",
        hint: "Tell us below what you would like to do.",
      },
    },
    {
      kind: "radios",
      name: "interest",
      label: "If you are not sure: what would you like to do?",
      options: INTERESTS.map(({ key, label, about }) => ({ value: key, label, hint: about })),
    },
  ],
  summary: (value) =>
    value.interest === null
      ? (findSubject(value.subject)?.label ?? value.subject)
      : `Not sure. ${findInterest(value.interest)?.label ?? value.interest}`,
};
