import type { SavedAnswer } from "#lib/wizard/define-step.ts";
import type { QuestionKey } from "./answers.ts";
import type { ProgramFacts } from "./facts.ts";

export const CRITERIA = [
  "subject",
  "goal",
  "schedule",
  "start",
  "cost",
  "distance",
  "length",
  "transfer",
  "military",
  "accreditation",
  "skills",
  "results",
] as const;
export type CriterionKey = (typeof CRITERIA)[number];

export type GateKey = "subject" | "level" | "withdrawn" | "admission" | "format" | "state" | "radius";

/** How much each criterion counts, 0 or more. Only the proportions matter. */
export type Weights = Readonly<Record<CriterionKey, number>>;

/** Where the reader is. A point only with a ZIP code that has one. */
export interface Origin {
  /** Postal code of the state or territory. */
  state: string | null;
  point: { latitude: number; longitude: number } | null;
}

export interface FactUsed {
  label: string;
  /** In words; "not known" where the fact is missing. */
  value: string;
}

export interface CriterionResult {
  key: CriterionKey;
  label: string;
  /** 0 to 1. */
  score: number;
  /** The weight used, after the reader's priorities. */
  weight: number;
  /** What it adds to the score of 0 to 100; all of them together are the score. */
  points: number;
  /** False where a fact that it needs is missing. */
  known: boolean;
  reason: string;
  facts: readonly FactUsed[];
  /** It speaks against the program, however well it still scores. */
  isAgainst?: true;
}

export interface Reason {
  criterion: CriterionKey;
  words: string;
}

/** The figures of a program as they are for this reader. */
export interface Figures {
  costCents: number | null;
  costBasis: "in_state" | "out_of_state" | "online" | null;
  months: number | null;
  pace: "full_time" | "part_time" | null;
  /** To the nearest campus. Null: not known, or no campus. */
  distanceMiles: number | null;
  /** It can be studied wholly online, in a format that this reader wants and from where they live. */
  isOnline: boolean;
  /** ISO day, "any" for a start on any day, null for not known. */
  nextStart: string | null;
}

export interface Match {
  program: ProgramFacts;
  /** 0 to 100. */
  score: number;
  criteria: readonly CriterionResult[];
  /** The two that add most, strongest first; fewer where fewer speak for it. */
  strongest: readonly Reason[];
  weakest: Reason | null;
  /** What to ask the school because a fact that could exclude is not known. Empty: a known fit. */
  asks: readonly string[];
  figures: Figures;
}

/** The one answer that would admit a program. */
export interface Change {
  question: QuestionKey;
  /** "Add bachelor's degrees to the levels that you want." */
  words: string;
  /** The answer to save for it, as form fields. */
  answer: NonNullable<SavedAnswer>;
}

export interface GateFailure {
  gate: GateKey;
  reason: string;
  change: Change | null;
}

export interface Exclusion {
  program: ProgramFacts;
  /** In the order of the gates, at least one. */
  failed: readonly GateFailure[];
}

/** Failed exactly one gate. */
export interface NearMiss {
  program: ProgramFacts;
  failed: GateFailure;
  change: Change;
  /** The score that it would have. */
  score: number;
  figures: Figures;
}

export interface NearMisses {
  /** How many there are in all. */
  found: number;
  /** Best first; those that take more education last. */
  nearest: readonly NearMiss[];
}

/** A program with its place; `explain` says why. */
export interface Ranked {
  program: ProgramFacts;
  /** 0 to 100. */
  score: number;
  /** Something has to be asked of the school, because a fact that could exclude is not known. */
  asks: boolean;
}

export interface Ranking {
  engineVersion: string;
  /** How many programs pass every gate. */
  found: number;
  /** Best first. */
  matches: readonly Ranked[];
  /** How many programs each gate left out, each counted under the first that did. */
  leftOut: Readonly<Record<GateKey, number>>;
}

export interface RankOptions {
  /** Seed of the session: breaks ties. */
  seed: string;
  /** ISO day. */
  today: string;
  origin: Origin | null;
  /** How many of the best are wanted, 1 or more; all without it. */
  limit?: number;
  /** Called once for every program that passes the gates: whether it is wanted in the list. It is counted either way. */
  keeps?: (program: ProgramFacts, figures: Figures) => boolean;
}
