import type { Answers } from "./answers.ts";
import type { ProgramFacts } from "./facts.ts";
import { figuresFor } from "./figures.ts";
import { checkGates } from "./gates/check-gates.ts";
import type { GivenPlace } from "./gates/gate.ts";
import { nearMissOf } from "./near-misses.ts";
import type { Exclusion, Match, NearMiss, Origin, Ranking, RankOptions, Weights } from "./ranking.ts";
import { readerFacts } from "./reader-facts.ts";
import { assessAll, scoreOf, weightsInUse } from "./score.ts";
import { strongestOf, weakestOf } from "./strengths.ts";
import { tieBreak } from "./tie-break.ts";

/** Stored with each lead: answers, this version and the programs' snapshots replay to the same result. */
export const ENGINE_VERSION = "1.0.0";

/**
 * Ranks programs for the relevant answers: gates first, then the weighted mean of the criteria. Pure: values in,
 * values out. What a school pays is no input, and cannot become one.
 */
export function rank(
  answers: Answers,
  programs: readonly ProgramFacts[],
  weights: Weights,
  options: RankOptions,
): Ranking {
  const reader = readerFacts(answers, options.origin);
  const inUse = weightsInUse(reader, weights);
  const given = givenPlace(answers);
  const matches: Match[] = [];
  const excluded: Exclusion[] = [];
  for (const program of programs) {
    const { failed, asks } = checkGates(program, reader, given);
    if (failed.length > 0) {
      excluded.push({ program, failed });
      continue;
    }
    const criteria = assessAll(program, reader, inUse, options.today);
    matches.push({
      program,
      score: scoreOf(criteria),
      criteria,
      strongest: strongestOf(criteria),
      weakest: weakestOf(criteria),
      asks,
      figures: figuresFor(program, reader, options.today),
    });
  }
  const byFairness = fairly(options.seed, programs);
  const nearMisses = excluded.flatMap((exclusion) => nearMissOf(exclusion, answers, weights, options) ?? []);
  return {
    engineVersion: ENGINE_VERSION,
    matches: matches.sort(
      (a, b) =>
        b.score - a.score || Number(a.asks.length > 0) - Number(b.asks.length > 0) || byFairness(a, b),
    ),
    excluded: excluded.sort(byFairness),
    nearMisses: nearMisses.sort(
      (a, b) => Number(asksForMore(a)) - Number(asksForMore(b)) || b.score - a.score || byFairness(a, b),
    ),
  };
}

/** How many programs pass every gate: the count beside "Show my matches now". */
export function countFitting(
  answers: Answers,
  programs: readonly ProgramFacts[],
  origin: Origin | null,
): number {
  const reader = readerFacts(answers, origin);
  const given = givenPlace(answers);
  return programs.filter((program) => checkGates(program, reader, given).failed.length === 0).length;
}

function givenPlace({ location }: Answers): GivenPlace {
  return {
    ...(location?.zip ? { zip: location.zip } : {}),
    ...(location?.state ? { state: location.state } : {}),
  };
}

/** A wish is changed at once, an education takes years: such near misses come last. */
const asksForMore = ({ change }: NearMiss): boolean => change.question === "education";

/** Equals stand in an order that the seed alone decides; the id only parts a collision of hashes. */
function fairly(seed: string, programs: readonly ProgramFacts[]) {
  const places = new Map(programs.map(({ id }) => [id, tieBreak(seed, id)]));
  const placeOf = (id: string) => places.get(id) ?? 0;
  return (
    { program: { id: a } }: { program: ProgramFacts },
    { program: { id: b } }: { program: ProgramFacts },
  ) => placeOf(a) - placeOf(b) || (a < b ? -1 : Number(a > b));
}
