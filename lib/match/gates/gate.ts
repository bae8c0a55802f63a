import type { ProgramFacts } from "../facts.ts";
import type { Change, GateKey } from "../ranking.ts";
import type { ReaderFacts } from "../reader-facts.ts";

export type GateOutcome =
  | { state: "pass" }
  /** A fact is not known: the program gets through, with words for what to ask the school. */
  | { state: "ask"; ask: string }
  /** `change`: the answer that would most likely admit it; `rank` checks that it does. */
  | { state: "fail"; reason: string; change: Change | null };

export interface Gate {
  key: GateKey;
  /** What it keeps out, for `/how-matching-works`. */
  rule: string;
  check(program: ProgramFacts, reader: ReaderFacts, given: GivenPlace): GateOutcome;
}

/** The location's form fields as given: a change of radius keeps the place. */
export interface GivenPlace {
  zip?: string;
  state?: string;
}

export const PASS: GateOutcome = { state: "pass" };
