import { milesBetween } from "#lib/places/distance.ts";
import type { ProgramFacts } from "./facts.ts";
import type { Figures } from "./ranking.ts";
import type { ReaderFacts } from "./reader-facts.ts";
import { campusWay, onlineWay } from "./ways.ts";

/** The figures of a program as they are for this reader. `today` is an ISO day. */
export function figuresFor(program: ProgramFacts, reader: ReaderFacts, today: string): Figures {
  const length = lengthFor(program, reader);
  const price = priceFor(program, reader);
  return {
    costCents: price?.cents ?? null,
    costBasis: price?.basis ?? null,
    months: length?.months ?? null,
    pace: length?.pace ?? null,
    distanceMiles: nearestCampusMiles(program, reader),
    nextStart: program.rollingStart ? "any" : (startsFrom(program, today)[0] ?? null),
  };
}

export interface Price {
  basis: NonNullable<Figures["costBasis"]>;
  cents: number | null;
}
type KnownPrice = Price & { cents: number };

/** What the program costs this reader: the lowest price open to them, or the dearest of those that may apply. */
export function priceFor(program: ProgramFacts, reader: ReaderFacts): KnownPrice | null {
  const { prices, certain } = pricesFor(program, reader);
  return certain ? lowest(prices) : dearest(prices);
}

/**
 * The prices that this reader could pay. `certain`: each of them is open to the reader. Otherwise it is not known
 * which of them applies, because the program's formats, campuses or states served are not known.
 */
export function pricesFor(program: ProgramFacts, reader: ReaderFacts): { prices: Price[]; certain: boolean } {
  const online = onlineWay(program, reader);
  const campus = campusWay(program, reader, nearestCampusMiles(program, reader));
  const certain = online !== "unknown" && campus !== "unknown";
  const onlinePrice: Price = { basis: "online", cents: program.costOnlineCents };
  return {
    certain,
    prices: [
      ...(online === "open" || online === "unknown" ? [onlinePrice] : []),
      ...(campus === "open" || campus === "unknown" ? campusPrices(program, reader, certain) : []),
    ],
  };
}

/** By residency. Where it is not known, both prices may apply: the dearer one counts. */
function campusPrices(program: ProgramFacts, reader: ReaderFacts, certain: boolean): Price[] {
  const inState: Price = { basis: "in_state", cents: program.costInStateCents };
  const outOfState: Price = { basis: "out_of_state", cents: program.costOutOfStateCents };
  if (reader.state !== null && program.campuses.length > 0)
    return [program.campuses.some(({ state }) => state === reader.state) ? inState : outOfState];
  if (!certain) return [inState, outOfState];
  return [dearest([inState, outOfState]) ?? { basis: "out_of_state", cents: null }];
}

function lowest(prices: readonly Price[]): KnownPrice | null {
  return prices.filter(isKnown).reduce<KnownPrice | null>((a, b) => (a && a.cents <= b.cents ? a : b), null);
}

/** Null as soon as one of them is not known. */
function dearest(prices: readonly Price[]): KnownPrice | null {
  if (!prices.every(isKnown)) return null;
  return prices.reduce<KnownPrice | null>((a, b) => (a && a.cents >= b.cents ? a : b), null);
}

const isKnown = (price: Price): price is KnownPrice => price.cents !== null;

/** Months at the pace that the reader chose; at the only pace offered where a slower one was not asked for. */
export function lengthFor(
  program: ProgramFacts,
  reader: ReaderFacts,
): { months: number; pace: "full_time" | "part_time" } | null {
  const full = { months: program.monthsFullTime, pace: "full_time" as const };
  const part = { months: program.monthsPartTime, pace: "part_time" as const };
  const order = reader.schedules === null || reader.schedules.includes("full_time") ? [full, part] : [part];
  for (const { months, pace } of order) if (months !== null) return { months, pace };
  return null;
}

/** To the nearest campus of the program; null without a point or a campus. */
export function nearestCampusMiles(program: ProgramFacts, reader: ReaderFacts): number | null {
  const { point } = reader;
  if (point === null || program.campuses.length === 0) return null;
  return Math.min(...program.campuses.map((campus) => milesBetween(point, campus)));
}

/** Start days from today on, soonest first. */
export function startsFrom(program: ProgramFacts, today: string): string[] {
  return program.startDates.filter((start) => start >= today).sort();
}
