import type { Candidate } from "../candidate.ts";
import type { CriterionKey, FactUsed } from "../ranking.ts";
import type { ReaderFacts } from "../reader-facts.ts";

export interface Explanation {
  /** False where a fact that it needs is missing: that part scores NOT_KNOWN. */
  known: boolean;
  /** One plain sentence. */
  reason: string;
  facts: readonly FactUsed[];
  /** It speaks against the program, however well it still scores. */
  isAgainst?: true;
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
  /** Whether it looks at where the program is, so that two of which the same is known can differ in it. */
  isLocal?: true;
  /** 0 to 1. Called for every program that passes the gates: it makes no objects and no words. */
  score(candidate: Candidate, reader: ReaderFacts): number;
  /** The words for a score that `score` gave. */
  explain(candidate: Candidate, reader: ReaderFacts, score: number): Explanation;
}
