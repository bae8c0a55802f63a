import type { Answers } from "./answers.ts";
import { figuresFor } from "./figures.ts";
import { findQuestion } from "./flow.ts";
import { checkGates } from "./gates/check-gates.ts";
import type { Change, Exclusion, NearMiss, RankOptions, Weights } from "./ranking.ts";
import { readerFacts } from "./reader-facts.ts";
import { assessAll, scoreOf, weightsInUse } from "./score.ts";

/** The program as it would stand with one other answer; null unless exactly one gate failed and that answer admits it. */
export function nearMissOf(
  { program, failed }: Exclusion,
  answers: Answers,
  weights: Weights,
  { origin, today }: RankOptions,
): NearMiss | null {
  const [failure, ...others] = failed;
  if (!failure?.change || others.length > 0) return null;
  const changed = withChange(answers, failure.change);
  if (!changed) return null;
  const reader = readerFacts(changed, origin);
  if (checkGates(program, reader, {}).failed.length > 0) return null;
  return {
    program,
    failed: failure,
    change: failure.change,
    score: scoreOf(assessAll(program, reader, weightsInUse(reader, weights), today)),
    figures: figuresFor(program, reader, today),
  };
}

/** The answers with one of them changed; null when the question would not take it. */
function withChange(answers: Answers, change: Change): Answers | null {
  const read = findQuestion(change.question)?.schema.safeParse(change.answer);
  return read?.success ? { ...answers, [change.question]: read.data } : null;
}
