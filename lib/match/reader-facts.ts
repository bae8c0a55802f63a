import { findInterest } from "#lib/catalogue/interests.ts";
import { findSubject, type Subject } from "#lib/catalogue/subjects.ts";
import { type PlacedPoint, placedPoint } from "#lib/places/distance.ts";
import type { Answers } from "./answers.ts";
import {
  ALL_FORMATS,
  bitsOf,
  FORMAT_BITS,
  LEVEL_BITS,
  SCHEDULE_BITS,
  type StateBits,
  stateBits,
} from "./bits.ts";
import type { Origin } from "./ranking.ts";
import { BUDGET_DOLLARS, type MILITARY_BENEFITS, SCHEDULE_FIT, type START_MONTHS } from "./rules.ts";
import {
  type CredentialLevel,
  type CreditBand,
  type EducationLevel,
  type Goal,
  type Modality,
  type Priority,
  SCHEDULES,
  type Schedule,
  SKILL_LEVELS,
} from "./vocabulary.ts";

/** What the answers say, in the form that gates and criteria ask. Null: not said, so nothing follows from it. */
export interface ReaderFacts {
  goal: Goal | null;
  subjects: readonly Subject[];
  /** Null also with "not sure". */
  levels: readonly CredentialLevel[] | null;
  /** All bits where no level was chosen. */
  levelBits: number;
  education: EducationLevel | null;
  credits: CreditBand | null;
  formats: readonly Modality[] | null;
  /** All bits where no format was chosen. */
  formatBits: number;
  state: string | null;
  stateBits: StateBits | null;
  point: PlacedPoint | null;
  /** Null: any distance, or it cannot be measured. */
  radiusMiles: number | null;
  schedules: readonly Schedule[] | null;
  /** How well each set of offered schedules, as bits, serves the ones chosen: 0..1. */
  scheduleFits: readonly number[];
  start: keyof typeof START_MONTHS | null;
  /** Upper end of the budget. */
  budgetCents: number | null;
  needsAid: boolean;
  employerPays: boolean;
  /** Only a status that has education benefits. */
  military: keyof typeof MILITARY_BENEFITS | null;
  /** Mean of the rated skills: 0 none, 1 some, 2 comfortable. */
  skill: number | null;
  priorities: readonly Priority[];
}

export function readerFacts(answers: Answers, origin: Origin | null): ReaderFacts {
  const { level, location, start, budget, military } = answers;
  const point = origin?.point ?? null;
  const radius = location?.radius ?? "any";
  const known = level?.filter((key) => key !== "not_sure") ?? [];
  const levels = known.length > 0 && !level?.includes("not_sure") ? known : null;
  const state = origin?.state ?? location?.state ?? null;
  const schedules = answers.schedule?.length ? answers.schedule : null;
  return {
    goal: answers.goal ?? null,
    subjects: chosenSubjects(answers),
    levels,
    levelBits: levels ? bitsOf(LEVEL_BITS, levels) : -1,
    education: answers.education ?? null,
    credits: answers.credits ?? null,
    formats: answers.format?.length ? answers.format : null,
    formatBits: answers.format?.length ? bitsOf(FORMAT_BITS, answers.format) : ALL_FORMATS,
    state,
    stateBits: state === null ? null : stateBits([state]),
    point: point && placedOnce(point),
    radiusMiles: point === null || radius === "any" ? null : Number(radius),
    schedules,
    scheduleFits: scheduleFits(schedules ?? []),
    start: start === undefined || start === "exploring" ? null : start,
    budgetCents: budget?.budget && budget.budget !== "not_sure" ? BUDGET_DOLLARS[budget.budget] * 100 : null,
    needsAid: budget?.support.includes("needs_aid") ?? false,
    employerPays: budget?.support.includes("employer_pays") ?? false,
    military:
      military === undefined || military === "none" || military === "rather_not_say" ? null : military,
    skill: meanSkill(answers),
    priorities: answers.priorities ?? [],
  };
}

const placed = new WeakMap<NonNullable<Origin["point"]>, PlacedPoint>();

/** One object for one point: distances from it are measured once, however often the answers change around it. */
function placedOnce(point: NonNullable<Origin["point"]>): PlacedPoint {
  let place = placed.get(point);
  if (!place) {
    place = placedPoint(point);
    placed.set(point, place);
  }
  return place;
}

/** The subjects that the reader is looking for: one, or those of an interest. */
export function chosenSubjects({ subject }: Answers): Subject[] {
  if (!subject) return [];
  const keys =
    subject.interest === null ? [subject.subject] : (findInterest(subject.interest)?.subjects ?? []);
  return keys.flatMap((key) => findSubject(key) ?? []);
}

function scheduleFits(wanted: readonly Schedule[]): number[] {
  return Array.from({ length: 1 << SCHEDULES.length }, (_, offered) =>
    SCHEDULES.filter((key) => offered & SCHEDULE_BITS[key])
      .flatMap((key) => wanted.map((want) => SCHEDULE_FIT[want][key] ?? 0))
      .reduce((best, fit) => Math.max(best, fit), 0),
  );
}

function meanSkill({ skills }: Answers): number | null {
  const ratings = Object.values(skills ?? {}).map((rating) => SKILL_LEVELS.indexOf(rating));
  return ratings.length === 0 ? null : ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
}
