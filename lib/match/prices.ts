import type { Candidate } from "./candidate.ts";
import type { Figures } from "./ranking.ts";
import type { ReaderFacts } from "./reader-facts.ts";

type Basis = NonNullable<Figures["costBasis"]>;

/** Integer US cents; null: applies and is not known; undefined: does not apply. */
type Price = number | null | undefined;

/**
 * The prices that a reader could pay. `certain`: each of them is open to the reader. Otherwise it is not known which
 * of them applies, because the program's formats, campuses or states served are not known.
 */
export interface Prices {
  certain: boolean;
  online: Price;
  in_state: Price;
  out_of_state: Price;
}

export function pricesFor({ entry, facts, online, campus }: Candidate, reader: ReaderFacts): Prices {
  const certain = online !== "unknown" && campus !== "unknown";
  const prices: Prices = {
    certain,
    online: online === "open" || online === "unknown" ? facts.costOnlineCents : undefined,
    in_state: undefined,
    out_of_state: undefined,
  };
  if (campus !== "open" && campus !== "unknown") return prices;
  const { costInStateCents: inState, costOutOfStateCents: outOfState } = facts;
  if (reader.state !== null && entry.campuses.all.length > 0) {
    if (isResident(entry.campuses.all, reader.state)) prices.in_state = inState;
    else prices.out_of_state = outOfState;
  } else if (!certain || inState === null || outOfState === null) {
    prices.in_state = certain ? undefined : inState;
    prices.out_of_state = certain ? null : outOfState;
  } else if (inState > outOfState) prices.in_state = inState;
  else prices.out_of_state = outOfState;
  return prices;
}

/** What the program costs this reader: the lowest price open to them, or the dearest of those that may apply. */
export function priceFor(candidate: Candidate, reader: ReaderFacts): { basis: Basis; cents: number } | null {
  const prices = pricesFor(candidate, reader);
  let found: { basis: Basis; cents: number } | null = null;
  for (const basis of ["online", "in_state", "out_of_state"] as const) {
    const cents = prices[basis];
    if (cents === undefined) continue;
    if (cents === null) {
      if (prices.certain) continue;
      return null;
    }
    if (found === null || (prices.certain ? cents < found.cents : cents > found.cents))
      found = { basis, cents };
  }
  return found;
}

/** The lowest known price of those that apply; null when none is known. */
export function lowestOf({ online, in_state, out_of_state }: Prices): number | null {
  let lowest: number | null = null;
  if (typeof online === "number") lowest = online;
  if (typeof in_state === "number" && (lowest === null || in_state < lowest)) lowest = in_state;
  if (typeof out_of_state === "number" && (lowest === null || out_of_state < lowest)) lowest = out_of_state;
  return lowest;
}

function isResident(campuses: readonly { state: string }[], state: string): boolean {
  for (const campus of campuses) if (campus.state === state) return true;
  return false;
}
