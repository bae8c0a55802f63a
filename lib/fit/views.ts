import type { CriterionResult, GateFailure, GateKey } from "#lib/match/ranking.ts";

/** How a program stands for one student. */
export interface Standing {
  /** Null: it is left out. */
  place: number | null;
  /** Programs that fit this student, this one included. */
  found: number;
  /** 0 to 100; null when it is left out. */
  score: number | null;
  failed: readonly GateFailure[];
  criteria: readonly CriterionResult[];
  /** What to ask the school because a fact is not known. */
  asks: readonly string[];
}

export interface StudentStanding extends Standing {
  /** Which student, as in an address. */
  key: string;
  words: string;
}

/** How often a gate kept a program out, and how often it was the only one that did. */
export interface GateCount {
  gate: GateKey;
  times: number;
  alone: number;
}

/** What the latest visits made of a program; figures alone. */
export interface VisitFit {
  /** Visits with a subject, the latest first, at most so many as are looked at. */
  visits: number;
  appeared: number;
  /** Among the first ten. */
  amongTen: number;
  gates: GateCount[];
}

export interface ProgramFit {
  id: string;
  name: string;
  schoolName: string;
  /** Readers are matched with it now; else this is how it would be. */
  isInMatch: boolean;
  students: StudentStanding[];
  visits: VisitFit;
}

/** What other weights would do to one student's first ten programs. */
export interface WeightsEffect {
  /** Which student. */
  words: string;
  /** At most ten. */
  shown: number;
  /** Programs that stand in another place than before, those that are new among them. */
  moved: number;
  fresh: number;
  /** Program and school in the first place; null where nothing fits. */
  firstBefore: string | null;
  firstAfter: string | null;
}
