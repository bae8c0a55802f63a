import type { CriterionKey, Weights } from "./ranking.ts";
import type {
  Budget,
  CredentialLevel,
  CreditBand,
  Goal,
  MilitaryStatus,
  Priority,
  Schedule,
  StartWindow,
} from "./vocabulary.ts";

/**
 * Every number of the matching rules. `/how-matching-works` prints these tables, and docs/decisions/0009-scoring.md
 * says why they are so. A change here is a new ENGINE_VERSION.
 */
export const DEFAULT_WEIGHTS: Weights = {
  subject: 30,
  goal: 10,
  schedule: 10,
  start: 8,
  cost: 14,
  distance: 10,
  length: 6,
  transfer: 8,
  military: 8,
  accreditation: 6,
  skills: 8,
  results: 6,
};

/** What the first, second and third priority multiply the weight of their criterion by. */
export const PRIORITY_FACTORS = [3, 2, 1.5] as const;

export const PRIORITY_CRITERIA: Readonly<Record<Priority, CriterionKey>> = {
  cost: "cost",
  time_to_finish: "length",
  distance: "distance",
  start_date: "start",
  schedule_fit: "schedule",
  results: "results",
  accreditation: "accreditation",
};

/** What a missing fact scores. */
export const NOT_KNOWN = 0.5;

/** The nearest that holds counts. The first number of a CIP code is its family of subjects. */
export const SUBJECT_CLOSENESS = {
  same: 1,
  sameGroup: 0.8,
  sameFamilyAndOccupation: 0.6,
  sameFamily: 0.5,
  sameOccupation: 0.4,
} as const;

/** Corners of a line: [figure, score]. Between them it is straight, beyond them level. */
export type Curve = readonly (readonly [at: number, score: number])[];

export const CURVES = {
  /** Total price for this student as a share of the budget. */
  price: [
    [0, 1],
    [1, 0.7],
    [1.25, 0.4],
    [2, 0],
  ],
  /** Miles to the nearest campus. Within the widest radius, 100 miles, it never falls below "not known". */
  distance: [
    [0, 1],
    [10, 0.95],
    [25, 0.85],
    [50, 0.7],
    [100, 0.5],
    [250, 0.25],
    [500, 0.1],
    [1500, 0],
  ],
  /** Months to finish at the chosen pace. */
  length: [
    [3, 1],
    [6, 0.95],
    [12, 0.8],
    [24, 0.55],
    [48, 0.2],
    [72, 0],
  ],
  /** Months between a start and the time that the reader chose. */
  startGap: [
    [0, 1],
    [1, 0.8],
    [3, 0.4],
    [6, 0.1],
    [12, 0],
  ],
  /** Steps of skill (none, some, comfortable) that the reader is short of. */
  skillGap: [
    [0, 1],
    [1, 0.4],
    [2, 0],
  ],
} as const satisfies Record<string, Curve>;

/** Upper end of each budget in dollars; the last one has none, so a figure stands for it. */
export const BUDGET_DOLLARS: Readonly<Record<Exclude<Budget, "not_sure">, number>> = {
  under_5k: 5_000,
  "5_10k": 10_000,
  "10_20k": 20_000,
  "20_40k": 40_000,
  over_40k: 80_000,
};
/** Compared with where cost matters but no budget was given. */
export const USUAL_BUDGET_DOLLARS = 20_000;
/** With "I need financial aid": how much of the cost criterion is whether federal aid can be used. */
export const AID_SHARE = 0.25;
/** With "my employer pays a part": how much of what is lost on price is given back. */
export const EMPLOYER_SHARE = 0.5;

/** With only a state: a campus in it, and a campus elsewhere. */
export const STATE_ONLY_DISTANCE = { same: 0.8, other: 0.2 } as const;

/** First and last month from today. */
export const START_MONTHS: Readonly<Record<Exclude<StartWindow, "exploring">, readonly [number, number]>> = {
  within_1: [0, 1],
  "1_3": [1, 3],
  "4_6": [3, 6],
  "7_12": [6, 12],
  later: [12, 48],
};

/** How well an offered schedule serves a wanted one. What is not listed does not serve it. */
export const SCHEDULE_FIT: Readonly<Record<Schedule, Readonly<Partial<Record<Schedule, number>>>>> = {
  full_time: { full_time: 1, part_time: 0.4, self_paced: 0.4, evenings_weekends: 0.2 },
  part_time: { part_time: 1, self_paced: 0.7, evenings_weekends: 0.5 },
  evenings_weekends: { evenings_weekends: 1, self_paced: 0.7, part_time: 0.4 },
  self_paced: { self_paced: 1, part_time: 0.4, evenings_weekends: 0.4 },
};

/** Credits that stand for each band when they are compared with what a program takes over. */
export const CREDITS_TO_TRANSFER: Readonly<Record<CreditBand, number>> = {
  "0": 0,
  "1-29": 15,
  "30-59": 45,
  "60-89": 75,
  "90+": 105,
};

export type MilitaryBenefit = "giBill" | "yellowRibbon" | "tuitionAssistance";

/** What each benefit weighs for each status; together 1. The other statuses ask for none. */
export const MILITARY_BENEFITS: Readonly<
  Record<
    Exclude<MilitaryStatus, "none" | "rather_not_say">,
    Readonly<Partial<Record<MilitaryBenefit, number>>>
  >
> = {
  active_duty: { tuitionAssistance: 0.7, giBill: 0.3 },
  guard_reserve: { tuitionAssistance: 0.5, giBill: 0.5 },
  veteran: { giBill: 0.7, yellowRibbon: 0.3 },
  spouse: { giBill: 0.7, yellowRibbon: 0.3 },
  dependant: { giBill: 0.7, yellowRibbon: 0.3 },
};

export interface GoalRule {
  /** What each part weighs. */
  parts: Readonly<Record<"level" | "length" | "certification" | "results", number>>;
  /** How well each level serves the goal. */
  levels: Readonly<Record<CredentialLevel, number>>;
}

export const GOAL_TABLE: Readonly<Record<Goal, GoalRule>> = {
  start_career: {
    parts: { level: 3, length: 2, certification: 3, results: 4 },
    levels: levels(0.7, 0.9, 1, 0.9, 0.3, 0.3, 0.1),
  },
  change_career: {
    parts: { level: 2, length: 4, certification: 2, results: 4 },
    levels: levels(1, 0.9, 0.7, 0.5, 0.9, 0.7, 0.2),
  },
  advance: {
    parts: { level: 4, length: 1, certification: 2, results: 3 },
    levels: levels(0.4, 0.6, 0.4, 0.8, 0.9, 1, 0.9),
  },
  finish_degree: {
    parts: { level: 6, length: 2, certification: 1, results: 2 },
    levels: levels(0, 0.1, 0.7, 1, 0.1, 0.2, 0.1),
  },
  licence: {
    parts: { level: 1, length: 2, certification: 8, results: 2 },
    levels: levels(0.5, 1, 1, 0.8, 0.8, 0.4, 0.2),
  },
  personal: {
    parts: { level: 1, length: 3, certification: 0, results: 0 },
    levels: levels(0.9, 1, 0.6, 0.5, 0.7, 0.5, 0.3),
  },
};

function levels(
  bootcamp: number,
  certificate: number,
  associate: number,
  bachelors: number,
  post_bachelors_certificate: number,
  masters: number,
  doctorate: number,
): GoalRule["levels"] {
  return { bootcamp, certificate, associate, bachelors, post_bachelors_certificate, masters, doctorate };
}
