import type { Step } from "#lib/wizard/define-step.ts";
import type { Answers, QuestionKey } from "./answers.ts";

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

/** What a search for more options found. */
export interface SubjectsFound {
  typed: string;
  options: readonly Option[];
  /** True: nothing has the words; these come nearest. */
  isNear: boolean;
}

/** One field of a question's form, so that one screen can show every question. `name` is the name that is posted. */
export type Field =
  | {
      kind: "radios" | "checkboxes" | "select";
      name: string;
      label: string;
      hint?: string;
      options: readonly Option[];
    }
  /** More options than a list holds: some to begin with, the others are searched for. */
  | { kind: "search"; name: string; label: string; hint?: string; options: readonly Option[]; other: Option }
  | { kind: "zip"; name: string; label: string; hint?: string };

/** A step of the match with its words, its form and its row on the review page. */
export interface Question<Key extends QuestionKey = QuestionKey> extends Step<Answers, Key> {
  section: SectionKey;
  /** The page's heading. */
  question: string;
  hint?: string;
  /** The row's name on the review page. */
  label: string;
  /** The fields to show with these relevant answers. */
  fields(answers: Answers): readonly Field[];
  /** The answer in words. */
  summary(value: NonNullable<Answers[Key]>): string;
}

export const SECTIONS = [
  { key: "aim", label: "What you want" },
  { key: "background", label: "Where you are now" },
  { key: "way", label: "How you can study" },
  { key: "money", label: "Money and benefits" },
  { key: "weight", label: "What matters most" },
] as const;
type SectionKey = (typeof SECTIONS)[number]["key"];

/** Options from a table of words, in the vocabulary's order. */
export function optionsOf<Key extends string>(
  keys: readonly Key[],
  words: Readonly<Record<Key, string>>,
  hints: Partial<Readonly<Record<Key, string>>> = {},
): Option[] {
  return keys.map((value) => {
    const hint = hints[value];
    return hint ? { value, label: words[value], hint } : { value, label: words[value] };
  });
}

/** "a, b and c" */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** Several chosen options in one row: "Part time; at my own pace". */
export function chosen(labels: readonly string[]): string {
  return labels.map((label, index) => (index === 0 ? label : decapitalised(label))).join("; ");
}

function decapitalised(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
