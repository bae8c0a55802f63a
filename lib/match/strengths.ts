import type { CriterionResult, Reason } from "./ranking.ts";

const SPEAKS_FOR = 0.6;
const SPEAKS_AGAINST = 0.7;

/** The two known criteria that lift a program most above the middle, strongest first. */
export function strongestOf(results: readonly CriterionResult[]): Reason[] {
  return results
    .filter(({ known, score, isAgainst }) => known && !isAgainst && score >= SPEAKS_FOR)
    .sort((a, b) => lift(b) - lift(a))
    .slice(0, 2)
    .map(reasonOf);
}

/** The criterion that costs a program most; null when none costs it much. */
export function weakestOf(results: readonly CriterionResult[]): Reason | null {
  const against = results
    .filter(({ score, weight }) => score < SPEAKS_AGAINST && weight > 0)
    .sort((a, b) => loss(b) - loss(a))[0];
  return against ? reasonOf(against) : null;
}

const lift = ({ score, weight }: CriterionResult): number => (score - 0.5) * weight;
const loss = ({ score, weight }: CriterionResult): number => (1 - score) * weight;
const reasonOf = ({ key, reason }: CriterionResult): Reason => ({ criterion: key, words: reason });
