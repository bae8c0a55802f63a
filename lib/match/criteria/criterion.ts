import type { ProgramFacts } from "../facts.ts";
import type { CriterionKey, FactUsed } from "../ranking.ts";
import type { ReaderFacts } from "../reader-facts.ts";

export interface Assessment {
  /** 0 to 1. */
  score: number;
  /** False where a fact that it needs is missing: that part scores NOT_KNOWN. */
  known: boolean;
  /** One plain sentence. */
  reason: string;
  facts: readonly FactUsed[];
}

export interface Criterion {
  key: CriterionKey;
  label: string;
  /** What it looks at, for `/how-matching-works`. */
  rule: string;
  /** When it counts, for `/how-matching-works`. */
  counts: string;
  /** Whether these answers give it something to go by. Otherwise it carries no weight. */
  isAsked(reader: ReaderFacts): boolean;
  /** `today` is an ISO day. */
  assess(program: ProgramFacts, reader: ReaderFacts, today: string): Assessment;
}

/** The weighted mean of parts of 0..1; 0 without weight. */
export function meanOf(parts: readonly { score: number; weight: number }[]): number {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? 0 : parts.reduce((sum, part) => sum + part.score * part.weight, 0) / weight;
}
