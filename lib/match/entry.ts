import { milesApart, type PlacedPoint, placedPoint } from "#lib/places/distance.ts";
import { bitsOf, FORMAT_BITS, SCHEDULE_BITS, type StateBits, stateBits } from "./bits.ts";
import { dayNumber } from "./days.ts";
import type { CampusFacts, ProgramFacts } from "./facts.ts";
import { isOfficialOnly } from "./open-program.ts";
import { idHash } from "./tie-break.ts";

/** What gates and scores are made of, apart from where a program is. */
export interface ScoredFacts
  extends Pick<
    ProgramFacts,
    | "level"
    | "monthsFullTime"
    | "monthsPartTime"
    | "costInStateCents"
    | "costOutOfStateCents"
    | "costOnlineCents"
    | "rollingStart"
    | "minEducation"
    | "entrySkill"
    | "maxTransferCredits"
    | "programAccreditation"
    | "preparesFor"
    | "giBill"
    | "yellowRibbon"
    | "tuitionAssistance"
    | "federalAid"
    | "completionRate"
    | "placementRate"
    | "withdrawn"
  > {
  /** Bits; 0: not known. */
  formats: number;
  schedules: number;
  /** Null: not known. */
  served: StateBits | null;
  /** Days since 1970, soonest first. */
  startDays: readonly number[];
  accreditor: string | null;
}

export interface PlacedCampus extends PlacedPoint {
  state: string;
}

/** Campuses with how far the nearest was from the last place that was measured from: many programs share it. */
export interface Campuses {
  readonly all: readonly PlacedCampus[];
  from: PlacedPoint | null;
  miles: number | null;
}

/** A program with what is worked out once for all readers. */
export interface Entry {
  program: ProgramFacts;
  facts: ScoredFacts;
  campuses: Campuses;
  idHash: number;
}

const placed = new WeakMap<readonly CampusFacts[], Campuses>();
const official = new Map<string, ScoredFacts>();

export function entryOf(program: ProgramFacts): Entry {
  return {
    program,
    facts: isOfficialOnly(program) ? officialFacts(program) : scoredFacts(program),
    campuses: placedCampuses(program.campuses),
    idHash: idHash(program.id),
  };
}

/** Of programs that only official files tell of, the same is known: those of one level share their facts. */
function officialFacts(program: ProgramFacts): ScoredFacts {
  const key = `${program.level} ${program.school.accreditor}`;
  const known = official.get(key);
  if (known) return known;
  const facts = scoredFacts(program);
  official.set(key, facts);
  return facts;
}

function scoredFacts(program: ProgramFacts): ScoredFacts {
  const { modalities, schedules, statesServed, startDates, school } = program;
  return {
    level: program.level,
    formats: bitsOf(FORMAT_BITS, modalities),
    schedules: bitsOf(SCHEDULE_BITS, schedules),
    served: statesServed && stateBits(statesServed),
    startDays: startDates.map(dayNumber).sort((a, b) => a - b),
    accreditor: school.accreditor,
    monthsFullTime: program.monthsFullTime,
    monthsPartTime: program.monthsPartTime,
    costInStateCents: program.costInStateCents,
    costOutOfStateCents: program.costOutOfStateCents,
    costOnlineCents: program.costOnlineCents,
    rollingStart: program.rollingStart,
    minEducation: program.minEducation,
    entrySkill: program.entrySkill,
    maxTransferCredits: program.maxTransferCredits,
    programAccreditation: program.programAccreditation,
    preparesFor: program.preparesFor,
    giBill: program.giBill,
    yellowRibbon: program.yellowRibbon,
    tuitionAssistance: program.tuitionAssistance,
    federalAid: program.federalAid,
    completionRate: program.completionRate,
    placementRate: program.placementRate,
    withdrawn: program.withdrawn,
  };
}

/** Programs of one school share the list of its campuses. */
function placedCampuses(campuses: readonly CampusFacts[]): Campuses {
  let places = placed.get(campuses);
  if (!places) {
    const all = campuses.map((campus) => ({ ...placedPoint(campus), state: campus.state }));
    places = { all, from: null, miles: null };
    placed.set(campuses, places);
  }
  return places;
}

/** Miles to the nearest campus; null without a point or a campus. */
export function nearestMiles(from: PlacedPoint | null, campuses: Campuses): number | null {
  if (from === null) return null;
  if (campuses.from !== from) {
    campuses.from = from;
    campuses.miles = measured(from, campuses.all);
  }
  return campuses.miles;
}

function measured(from: PlacedPoint, points: readonly PlacedPoint[]): number | null {
  let nearest: number | null = null;
  for (const point of points) {
    const miles = milesApart(from, point);
    if (nearest === null || miles < nearest) nearest = miles;
  }
  return nearest;
}
