import { z } from "zod";
import { SKILL_KEYS, SKILLS, type SkillKey } from "#lib/catalogue/subjects.ts";
import type { Answers } from "../answers.ts";
import { formOf, oneOfOrNone } from "../form-fields.ts";
import { optionsOf, type Question } from "../question.ts";
import { chosenSubjects } from "../reader-facts.ts";
import { SKILL_LEVELS, type SkillLevel } from "../vocabulary.ts";

const WORDS: Record<SkillLevel, string> = { none: "None", some: "Some", comfortable: "Comfortable" };
const rating = oneOfOrNone(SKILL_LEVELS).optional();
const shape = Object.fromEntries(SKILL_KEYS.map((key) => [key, rating])) as Record<SkillKey, typeof rating>;

type Ratings = NonNullable<Answers["skills"]>;

const schema = formOf(shape).transform((form, context): Ratings => {
  const given = SKILL_KEYS.flatMap((key) => (form[key] ? [[key, form[key]] as const] : []));
  if (given.length > 0) return Object.fromEntries(given) as Ratings;
  context.addIssue({
    code: "custom",
    path: ["skills"],
    message: "Rate at least one skill, or skip this question.",
  });
  return z.NEVER;
});

/** The skills that help with the chosen subjects. */
function skillsFor(answers: Answers): SkillKey[] {
  const wanted = new Set(chosenSubjects(answers).flatMap((subject) => [...subject.skills]));
  return SKILL_KEYS.filter((key) => wanted.has(key));
}

export const skills: Question<"skills"> = {
  key: "skills",
  section: "weight",
  schema,
  when: (answers) =>
    skillsFor(answers).length > 0 &&
    (answers.level?.some((key) => key === "bootcamp" || key.endsWith("certificate")) ?? false),
  whenWords: "A bootcamp or a certificate in a subject with skills to rate",
  trim: (value, answers) => {
    const wanted = skillsFor(answers);
    return Object.fromEntries(Object.entries(value).filter(([key]) => wanted.includes(key as SkillKey)));
  },
  question: "What can you do already?",
  hint: "Some bootcamps and certificates start from zero, others expect practice. Rate only what you like to.",
  label: "Skills",
  fields: (answers) =>
    skillsFor(answers).map((name) => ({
      kind: "radios",
      name,
      label: SKILLS[name],
      options: optionsOf(SKILL_LEVELS, WORDS),
    })),
  summary: (value) =>
    Object.entries(value)
      .map(([key, rated]) => `${SKILLS[key as SkillKey]}: ${WORDS[rated].toLowerCase()}`)
      .join("; "),
};
