import { formOf, oneOf } from "../form-fields.ts";
import { optionsOf, type Question } from "../question.ts";
import { EDUCATION_LEVELS, type EducationLevel } from "../vocabulary.ts";

export const EDUCATION_WORDS: Record<EducationLevel, string> = {
  none: "No high school diploma yet",
  ged: "GED or another equivalency",
  high_school: "High school diploma",
  some_college: "Some college, no degree",
  associate: "Associate degree",
  bachelors: "Bachelor's degree",
  masters: "Master's degree",
  doctorate: "Doctorate",
};

export const education: Question<"education"> = {
  key: "education",
  section: "background",
  schema: formOf({ education: oneOf(EDUCATION_LEVELS) }).transform((form) => form.education),
  question: "What is the highest level of education that you have finished?",
  label: "Education",
  fields: () => [
    {
      kind: "radios",
      name: "education",
      label: "Your education",
      options: optionsOf(EDUCATION_LEVELS, EDUCATION_WORDS),
    },
  ],
  summary: (value) => EDUCATION_WORDS[value],
};
