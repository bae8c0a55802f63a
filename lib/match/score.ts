import { criteria } from "./criteria/criteria.ts";
import type { ProgramFacts } from "./facts.ts";
import type { CriterionKey, CriterionResult, Weights } from "./ranking.ts";
import type { ReaderFacts } from "./reader-facts.ts";
import { PRIORITY_CRITERIA, PRIORITY_FACTORS } from "./rules.ts";

/**
 * The weights in use: those of the criteria that the answers ask for, raised by the reader's priorities. A weight
 * that is no number of 0 or more counts as 0; without any weight left, all that are asked for count alike.
 */
export function weightsInUse(reader: ReaderFacts, weights: Weights): Map<CriterionKey, number> {
  const asked = criteria.filter((criterion) => criterion.isAsked(reader));
  const used = new Map<CriterionKey, number>();
  for (const { key } of asked) {
    const weight = Number.isFinite(weights[key]) ? Math.min(1_000_000, Math.max(0, weights[key])) : 0;
    const place = reader.priorities.findIndex((priority) => PRIORITY_CRITERIA[priority] === key);
    used.set(key, weight * (PRIORITY_FACTORS[place] ?? 1));
  }
  const total = [...used.values()].reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? used : new Map(asked.map(({ key }) => [key, 1]));
}

/** Assesses every criterion in use. Their points add up to the score. */
export function assessAll(
  program: ProgramFacts,
  reader: ReaderFacts,
  inUse: ReadonlyMap<CriterionKey, number>,
  today: string,
): CriterionResult[] {
  const total = [...inUse.values()].reduce((sum, weight) => sum + weight, 0);
  return criteria.flatMap((criterion) => {
    const weight = inUse.get(criterion.key);
    if (weight === undefined) return [];
    const assessed = criterion.assess(program, reader, today);
    const points = (100 * weight * assessed.score) / total;
    return [{ key: criterion.key, label: criterion.label, weight, points, ...assessed }];
  });
}

/** 0 to 100: the weighted mean of the criteria. */
export function scoreOf(results: readonly CriterionResult[]): number {
  return Math.min(
    100,
    results.reduce((sum, { points }) => sum + points, 0),
  );
}
