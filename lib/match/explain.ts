import type { Answers } from "./answers.ts";
import { approach, candidateOf, emptyCandidate } from "./candidate.ts";
import { entryOf } from "./entry.ts";
import type { ProgramFacts } from "./facts.ts";
import { figuresFor } from "./figures.ts";
import { checkGates } from "./gates/check-gates.ts";
import type { GivenPlace } from "./gates/gate.ts";
import type { Exclusion, Figures, Match, RankOptions, Weights } from "./ranking.ts";
import { readerFacts } from "./reader-facts.ts";
import { explainScore, scoreOf, weigh } from "./score.ts";
import { strongestOf, weakestOf } from "./strengths.ts";

type When = Pick<RankOptions, "today" | "origin">;

/**
 * Why a program stands where it does: a `Match` with every criterion when it passes the gates, else an `Exclusion`
 * with all that keep it out. Its score is the one that `rank` gave. For several programs, see `explainer`.
 */
export function explain(
  answers: Answers,
  program: ProgramFacts,
  weights: Weights,
  options: When,
): Match | Exclusion {
  return explainer(answers, weights, options)(program);
}

/** The same for any number of programs: what the answers say is worked out once. */
export function explainer(
  answers: Answers,
  weights: Weights,
  options: When,
): (program: ProgramFacts) => Match | Exclusion {
  const reader = readerFacts(answers, options.origin);
  const inUse = weigh(reader, weights);
  const given = givenPlace(answers);
  return (program) => {
    const candidate = candidateOf(program, reader, options.today);
    const { failed, asks } = checkGates(candidate, reader, given);
    if (failed.length > 0) return { program, failed };
    const criteria = explainScore(candidate, reader, inUse);
    return {
      program,
      score: scoreOf(candidate, reader, inUse),
      criteria,
      strongest: strongestOf(criteria),
      weakest: weakestOf(criteria),
      asks,
      figures: figuresFor(candidate, reader),
    };
  };
}

export const isMatch = (explained: Match | Exclusion): explained is Match => "score" in explained;

/** The figures alone, for filters and comparisons. */
export function figuresOf(answers: Answers, options: When): (program: ProgramFacts) => Figures {
  const reader = readerFacts(answers, options.origin);
  return (program) => {
    const entry = entryOf(program);
    return figuresFor(approach(emptyCandidate(entry, options.today), entry, reader), reader);
  };
}

export function givenPlace({ location }: Answers): GivenPlace {
  return {
    ...(location?.zip ? { zip: location.zip } : {}),
    ...(location?.state ? { state: location.state } : {}),
  };
}
