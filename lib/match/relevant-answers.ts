import type { Answers } from "./answers.ts";
import { matchFlow } from "./flow.ts";

/**
 * The answers that count, for answers that came all at once: those of questions that the others lead to, without what
 * another answer makes meaningless. The same as a walk through the questions would give.
 */
export function relevantAnswers(given: Answers): Answers {
  const relevant: Answers = {};
  for (const { key, when, trim } of matchFlow.steps) {
    const value = given[key];
    if (value === undefined || (when && !when(relevant))) continue;
    Object.assign(relevant, { [key]: trim ? trim(value as never, relevant) : value });
  }
  return relevant;
}
