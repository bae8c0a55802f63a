import type { Candidate } from "../candidate.ts";
import type { Change, GateKey } from "../ranking.ts";
import type { ReaderFacts } from "../reader-facts.ts";

/** "ask": a fact is not known, the program gets through with something to ask the school. */
export type GateState = "pass" | "ask" | "fail";

export interface Gate {
  key: GateKey;
  /** What it keeps out, for `/how-matching-works`. */
  rule: string;
  /** Called for every program of the subject: it makes no objects and no words. */
  state(candidate: Candidate, reader: ReaderFacts): GateState;
  /** What to ask the school, where `state` is "ask". */
  ask?(candidate: Candidate, reader: ReaderFacts): string;
  /** Why it is kept out, where `state` is "fail". */
  reason(candidate: Candidate, reader: ReaderFacts): string;
  /** The answer that would most likely admit it; whether it does is for others to check. */
  change?(candidate: Candidate, reader: ReaderFacts, given: GivenPlace): Change | null;
}

/** The location's form fields as given: a change of radius keeps the place. */
export interface GivenPlace {
  zip?: string;
  state?: string;
}
