import "server-only";
import type { Answers } from "#lib/match/answers.ts";
import { type Counterfactual, findCounterfactuals } from "#lib/match/counterfactuals.ts";
import type { Directory } from "#lib/match/directory.ts";
import { explainer, figuresOf, isMatch } from "#lib/match/explain.ts";
import type { ProgramFacts } from "#lib/match/facts.ts";
import { type MatchWalk, walkMatch } from "#lib/match/flow.ts";
import { findNearMisses } from "#lib/match/near-misses.ts";
import { countFitting, placesOf, rank } from "#lib/match/rank.ts";
import type { Exclusion, Figures, Match, NearMisses, Ranking, RankOptions } from "#lib/match/ranking.ts";
import { indexPrograms, type MatchPool } from "#lib/match/reader.ts";
import type { MatchInputs } from "#lib/match/replay.ts";
import { findOrigin } from "#lib/match/settle-location.ts";
import { findPlace } from "#lib/places/find-place.ts";
import { now } from "#lib/platform/clock.ts";
import { getWeights } from "#lib/weights/weights-queries.ts";
import { matchPoolOf } from "./match-pool.ts";
import type { Visit } from "./visit.ts";

export interface VisitRanking {
  /** Which programs took part. */
  pool: MatchPool;
  walk: MatchWalk;
  /** What the ranking follows from, but the programs. */
  inputs: MatchInputs;
  /** The list, best first, or so many of the best. */
  list(options?: Pick<RankOptions, "limit" | "keeps">): Ranking;
  /** How many there are in the list. */
  count(): number;
  /** The place of each program in the list; null for one that is not in it. */
  placesOf(programs: readonly ProgramFacts[]): (number | null)[];
  /** To look up whatever took part, whether it fits or not. */
  directories: readonly Directory[];
  /** Every criterion of a program that is in the ranking, or what keeps it out. */
  explain(program: ProgramFacts): Match | Exclusion;
  /** The same for a program that is in the ranking. */
  explainMatch(program: ProgramFacts): Match;
  figures(program: ProgramFacts): Figures;
  nearMisses(limit: number): NearMisses;
  /** What another answer would change for one program. Ranks anew for each: for one program at a time. */
  counterfactuals(program: ProgramFacts): Counterfactual[];
}

/** The visit's list as the reader sees it: the same for results, request and the lead's snapshot. */
export async function rankForVisit(
  visit: Pick<Visit, "answers" | "seed" | "includeOpen">,
): Promise<VisitRanking> {
  const walk = walkMatch(visit.answers);
  const answers = walk.relevant;
  const [pool, { weights }] = await Promise.all([matchPoolOf(visit), getWeights()]);
  const [programs, origin] = await Promise.all([indexPrograms(pool), findOrigin(answers, findPlace)]);
  const options = { seed: visit.seed, today: now().toISOString().slice(0, 10), origin };
  const explainOne = explainer(answers, weights, options);
  return {
    pool,
    walk,
    inputs: { answers, weights, options },
    list: (wanted) => rank(answers, programs, weights, { ...options, ...wanted }),
    count: () => countFitting(answers, programs, origin),
    placesOf: (asked) => (asked.length === 0 ? [] : placesOf(answers, asked, programs, weights, options)),
    directories: programs.map(({ directory }) => directory),
    explain: explainOne,
    explainMatch: (program) => {
      const explained = explainOne(program);
      if (!isMatch(explained)) throw new Error(`Program ${program.id} is not in this ranking.`);
      return explained;
    },
    figures: figuresOf(answers, options),
    nearMisses: (limit) => findNearMisses(answers, programs, weights, { ...options, limit }),
    counterfactuals: (program) => findCounterfactuals(visit.answers, program, programs, weights, options),
  };
}

/** How many programs fit the answers given so far, for "Show my matches now". */
export async function countForAnswers(
  answers: Answers,
  visit: Pick<Visit, "includeOpen"> | null,
): Promise<number> {
  const pool = await matchPoolOf(visit ?? { includeOpen: null });
  const [programs, origin] = await Promise.all([indexPrograms(pool), findOrigin(answers, findPlace)]);
  return countFitting(answers, programs, origin);
}
