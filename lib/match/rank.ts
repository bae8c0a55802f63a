import type { Answers } from "./answers.ts";
import type { ProgramFacts } from "./facts.ts";
import type { Origin, Ranking, RankOptions, Weights } from "./ranking.ts";

/** Stored with each lead: answers, this version and the programs' snapshots replay to the same result. */
export const ENGINE_VERSION = "1.0.0";

/** Ranks programs for the relevant answers. Pure: values in, values out. */
export function rank(
  _answers: Answers,
  _programs: readonly ProgramFacts[],
  _weights: Weights,
  _options: RankOptions,
): Ranking {
  return { engineVersion: ENGINE_VERSION, matches: [], excluded: [], nearMisses: [] };
}

/** How many programs pass every gate: the count beside "Show my matches now". */
export function countFitting(
  _answers: Answers,
  programs: readonly ProgramFacts[],
  _origin: Origin | null,
): number {
  return programs.length;
}
