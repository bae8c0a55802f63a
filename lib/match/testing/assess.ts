import type { Answers } from "../answers.ts";
import type { Criterion } from "../criteria/criterion.ts";
import type { ProgramFacts } from "../facts.ts";
import type { Origin } from "../ranking.ts";
import { sampleProgram, sampleReader, TODAY } from "./samples.ts";

/** Assesses a sample program for a sample reader with these changes. */
export function assess(
  criterion: Criterion,
  facts: Partial<ProgramFacts>,
  answers: Answers,
  origin: Origin | null = null,
) {
  return criterion.assess(sampleProgram(facts), sampleReader(answers, origin), TODAY);
}

/** Whether these answers give the criterion something to go by. */
export function isAsked(criterion: Criterion, answers: Answers, origin: Origin | null = null): boolean {
  return criterion.isAsked(sampleReader(answers, origin));
}
