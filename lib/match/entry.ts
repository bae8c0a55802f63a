import { type PlacedPoint, placedPoint } from "#lib/places/distance.ts";
import { bitsOf, FORMAT_BITS, LEVEL_BITS, SCHEDULE_BITS, type StateBits, stateBits } from "./bits.ts";
import { dayNumber } from "./days.ts";
import type { CampusFacts, ProgramFacts } from "./facts.ts";
import { idHash } from "./tie-break.ts";

/** A program with what is worked out once for all readers. */
export interface Entry {
  program: ProgramFacts;
  level: number;
  formats: number;
  schedules: number;
  /** Null: not known. */
  served: StateBits | null;
  /** Days since 1970, soonest first. */
  startDays: readonly number[];
  points: readonly PlacedPoint[];
  idHash: number;
}

const NONE: readonly never[] = Object.freeze([]);
const points = new WeakMap<readonly CampusFacts[], readonly PlacedPoint[]>();

export function entryOf(program: ProgramFacts): Entry {
  const { id, level, modalities, schedules, statesServed, startDates, campuses } = program;
  return {
    program,
    level: LEVEL_BITS[level],
    formats: bitsOf(FORMAT_BITS, modalities),
    schedules: bitsOf(SCHEDULE_BITS, schedules),
    served: statesServed && stateBits(statesServed),
    startDays: startDates.length === 0 ? NONE : startDates.map(dayNumber).sort((a, b) => a - b),
    points: pointsOf(campuses),
    idHash: idHash(id),
  };
}

/** Programs of one school share the list of its campuses, and so their points. */
function pointsOf(campuses: readonly CampusFacts[]): readonly PlacedPoint[] {
  if (campuses.length === 0) return NONE;
  let placed = points.get(campuses);
  if (!placed) {
    placed = campuses.map(placedPoint);
    points.set(campuses, placed);
  }
  return placed;
}
