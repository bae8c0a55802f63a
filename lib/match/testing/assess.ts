import type { Answers } from "../answers.ts";
import { candidateOf } from "../candidate.ts";
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
  const reader = sampleReader(answers, origin);
  const candidate = candidateOf(sampleProgram(facts), reader, TODAY);
  const score = criterion.score(candidate, reader);
  return { score, ...criterion.explain(candidate, reader, score) };
}

/** Whether these answers give the criterion something to go by. */
export function isAsked(criterion: Criterion, answers: Answers, origin: Origin | null = null): boolean {
  return criterion.isAsked(sampleReader(answers, origin));
}
