import { SCHEDULE_BITS } from "./bits.ts";
import type { Candidate } from "./candidate.ts";
import { isoDay } from "./days.ts";
import type { ScoredFacts } from "./entry.ts";
import { priceFor } from "./prices.ts";
import type { Figures } from "./ranking.ts";
import type { ReaderFacts } from "./reader-facts.ts";

/** The figures of a program as they are for this reader. */
export function figuresFor(candidate: Candidate, reader: ReaderFacts): Figures {
  const { facts, today, miles, online } = candidate;
  const length = lengthFor(facts, reader);
  const price = priceFor(candidate, reader);
  const next = facts.startDays.find((day) => day >= today);
  return {
    costCents: price?.cents ?? null,
    costBasis: price?.basis ?? null,
    months: length?.months ?? null,
    pace: length?.pace ?? null,
    distanceMiles: miles,
    isOnline: online === "open",
    nextStart: facts.rollingStart ? "any" : next === undefined ? null : isoDay(next),
  };
}

type Lengths = Pick<ScoredFacts, "monthsFullTime" | "monthsPartTime" | "schedules">;

/** Months at the pace that the reader chose; at the only pace offered where a slower one was not asked for. */
export function monthsFor(facts: Lengths, reader: ReaderFacts): number | null {
  const { monthsFullTime, monthsPartTime } = facts;
  return takesFullTime(facts, reader) ? (monthsFullTime ?? monthsPartTime) : monthsPartTime;
}

export function lengthFor(
  facts: Lengths,
  reader: ReaderFacts,
): { months: number; pace: "full_time" | "part_time" } | null {
  const months = monthsFor(facts, reader);
  if (months === null) return null;
  const isFullTime = takesFullTime(facts, reader) && facts.monthsFullTime !== null;
  return { months, pace: isFullTime ? "full_time" : "part_time" };
}

const FULL_TIME = SCHEDULE_BITS.full_time | SCHEDULE_BITS.self_paced;

/** Where the schedules offered are known and none is full time, the length at part time is the one that counts. */
function takesFullTime(facts: Lengths, { schedules }: ReaderFacts): boolean {
  const isOffered =
    facts.schedules === 0 || (facts.schedules & FULL_TIME) !== 0 || facts.monthsPartTime === null;
  return isOffered && (schedules === null || schedules.includes("full_time"));
}
