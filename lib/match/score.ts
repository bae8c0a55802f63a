import type { Candidate } from "./candidate.ts";
import { criteria } from "./criteria/criteria.ts";
import type { Criterion } from "./criteria/criterion.ts";
import type { CriterionResult, Weights } from "./ranking.ts";
import type { ReaderFacts } from "./reader-facts.ts";
import { PRIORITY_CRITERIA, PRIORITY_FACTORS } from "./rules.ts";

/** A criterion that these answers ask for, with its weight after the reader's priorities. */
export interface Weighed {
  criterion: Criterion;
  weight: number;
  /** What it adds to the score of 0 to 100 at most. */
  share: number;
}

/** The criteria in use, apart by whether they look at where a program is. */
export interface InUse {
  all: readonly Weighed[];
  general: readonly Weighed[];
  local: readonly Weighed[];
}

/**
 * The criteria in use: those that the answers ask for, weighted and raised by the reader's priorities. A weight that
 * is no number of 0 or more counts as 0; without any weight left, all that are asked for count alike.
 */
export function weigh(reader: ReaderFacts, weights: Weights): InUse {
  const asked = criteria.filter((criterion) => criterion.isAsked(reader));
  const used = asked.map(({ key }) => {
    const weight = Number.isFinite(weights[key]) ? Math.min(1_000_000, Math.max(0, weights[key])) : 0;
    const place = reader.priorities.findIndex((priority) => PRIORITY_CRITERIA[priority] === key);
    return weight * (PRIORITY_FACTORS[place] ?? 1);
  });
  const sum = used.reduce((total, weight) => total + weight, 0);
  const all = asked.map((criterion, index) => {
    const weight = sum > 0 ? (used[index] ?? 0) : 1;
    return { criterion, weight, share: (100 * weight) / (sum > 0 ? sum : asked.length) };
  });
  return {
    all,
    general: all.filter(({ criterion }) => !criterion.isLocal),
    local: all.filter(({ criterion }) => criterion.isLocal),
  };
}

/** 0 to 100: the weighted mean of the criteria. */
export function scoreOf(candidate: Candidate, reader: ReaderFacts, inUse: InUse): number {
  return withLocal(generalScore(candidate, reader, inUse), candidate, reader, inUse);
}

/** The part of the score that programs share of which the same is known, wherever they are. */
export function generalScore(candidate: Candidate, reader: ReaderFacts, { general }: InUse): number {
  let score = 0;
  for (const { criterion, share } of general) score += share * criterion.score(candidate, reader);
  return score;
}

export function withLocal(
  general: number,
  candidate: Candidate,
  reader: ReaderFacts,
  { local }: InUse,
): number {
  let score = general;
  for (const { criterion, share } of local) score += share * criterion.score(candidate, reader);
  return Math.min(100, score);
}

/** Every criterion in use with its points, which add up to the score, and its words. */
export function explainScore(candidate: Candidate, reader: ReaderFacts, { all }: InUse): CriterionResult[] {
  return all.map(({ criterion, weight, share }) => {
    const score = criterion.score(candidate, reader);
    const { key, label } = criterion;
    return {
      key,
      label,
      weight,
      points: share * score,
      score,
      ...criterion.explain(candidate, reader, score),
    };
  });
}
