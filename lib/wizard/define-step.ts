import type { z } from "zod";

/** One question as typed: a field sent once is a string, sent several times an array. Null: skipped on purpose. */
export type SavedAnswer = Readonly<Record<string, string | readonly string[]>> | null;

/** Everything typed so far by step key. It comes from a store and is trusted for nothing: read it through `walk`. */
export type SavedAnswers = Readonly<Record<string, SavedAnswer>>;

/** One question of a journey. Its position, progress and the way back are computed, never stored. */
export interface Step<Answers extends object, Key extends keyof Answers & string = keyof Answers & string> {
  /** Also the last part of the question's URL. */
  key: Key;
  section: string;
  /** Form fields in (strings and arrays of strings), the answer out. */
  schema: z.ZodType<NonNullable<Answers[Key]>>;
  /** True: cannot be skipped. */
  needed?: boolean;
  /** Whether the question is asked, given the relevant answers to the questions before it. */
  when?(answers: Answers): boolean;
  /** `when` in words, for the diagram. */
  whenWords?: string;
  /** Drops parts of the answer that the answers before it make meaningless. */
  trim?(value: NonNullable<Answers[Key]>, answers: Answers): NonNullable<Answers[Key]>;
}

export interface Section {
  key: string;
  label: string;
}

/** A journey: steps in the order of asking. */
export interface Flow<Answers extends object, S extends Step<Answers>> {
  sections: readonly Section[];
  steps: readonly S[];
}

/** Checks a flow once, when it is made: keys are unique and each section is known and in one piece. */
export function defineFlow<Answers extends object, S extends Step<Answers>>(flow: Flow<Answers, S>) {
  const keys = flow.steps.map((step) => step.key);
  if (new Set(keys).size !== keys.length) throw new Error("Two steps have the same key.");
  const order = flow.steps.map((step) => flow.sections.findIndex(({ key }) => key === step.section));
  if (order.some((place, index) => place < 0 || place < (order[index - 1] ?? 0)))
    throw new Error("The steps do not follow the order of the sections.");
  return flow;
}
