import type { Answers } from "../answers.ts";
import { atLeastOneOf, formOf } from "../form-fields.ts";
import { chosen, optionsOf, type Question } from "../question.ts";
import { MODALITIES, type Modality } from "../vocabulary.ts";

export const FORMAT_WORDS: Record<Modality, string> = {
  online_async: "Online, no fixed hours",
  online_sync: "Online at set hours",
  hybrid: "Partly online, partly on campus",
  campus: "On campus",
};

export const format: Question<"format"> = {
  key: "format",
  section: "way",
  schema: formOf({ format: atLeastOneOf(MODALITIES) }).transform((form) => form.format),
  question: "How would you like to study?",
  hint: "Choose all that would work for you.",
  label: "Format",
  fields: () => [
    { kind: "checkboxes", name: "format", label: "Format", options: optionsOf(MODALITIES, FORMAT_WORDS) },
  ],
  summary: (value) => chosen(value.map((key) => FORMAT_WORDS[key])),
};

/** Whether the reader chose a format with a campus to travel to. */
export function travelsToCampus({ format: formats }: Answers): boolean {
  return formats?.some((modality) => modality === "hybrid" || modality === "campus") ?? false;
}
