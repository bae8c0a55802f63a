import type { Answers } from "./answers.ts";
import { BestOf, type Contender } from "./best-of.ts";
import { LEVEL_BITS } from "./bits.ts";
import { approach, type Candidate, emptyCandidate } from "./candidate.ts";
import type { ScoredFacts } from "./entry.ts";
import { passGates } from "./gates/check-gates.ts";
import { indexesOf, type Programs } from "./program-index.ts";
import type { GateKey, Origin, Ranked, Ranking, RankOptions, Weights } from "./ranking.ts";
import { type ReaderFacts, readerFacts } from "./reader-facts.ts";
import { generalScore, weigh, withLocal } from "./score.ts";
import { seedHash, tieBreak } from "./tie-break.ts";

/** Stored with each lead: answers, this version and the programs' snapshots replay to the same result. */
export const ENGINE_VERSION = "1.1.0";

/**
 * Ranks programs for the relevant answers: gates first, then the weighted mean of the criteria. Pure: values in,
 * values out. What a school pays is no input, and cannot become one. With `limit` only so many of the best are
 * given, in the order that they have among all.
 */
export function rank(answers: Answers, programs: Programs, weights: Weights, options: RankOptions): Ranking {
  const reader = readerFacts(answers, options.origin);
  const inUse = weigh(reader, weights);
  const seed = seedHash(options.seed);
  const best = new BestOf(options.limit ?? Number.POSITIVE_INFINITY);
  let general = 0;
  const { found, leftOut } = forEachFit(reader, programs, options.today, (candidate, asks, isLikeTheLast) => {
    if (!isLikeTheLast) general = generalScore(candidate, reader, inUse);
    const score = withLocal(general, candidate, reader, inUse);
    best.offer(candidate.entry.program, score, asks, tieBreak(seed, candidate.entry.idHash));
  });
  return { engineVersion: ENGINE_VERSION, found, matches: best.inOrder().map(toRanked), leftOut };
}

/** How many programs pass every gate: the count beside "Show my matches now". */
export function countFitting(answers: Answers, programs: Programs, origin: Origin | null): number {
  return forEachFit(readerFacts(answers, origin), programs, "1970-01-01", () => {}).found;
}

type Take = (candidate: Candidate, asks: boolean, isLikeTheLast: boolean) => void;

/**
 * Calls `take` with each program that passes the gates; says how many did, and which gate left out how many. The one
 * candidate changes from call to call. Like the last: the same subject, and the same known of it, but the place.
 */
function forEachFit(
  reader: ReaderFacts,
  programs: Programs,
  today: string,
  take: Take,
): { found: number; leftOut: Record<GateKey, number> } {
  const leftOut = { subject: 0, level: 0, withdrawn: 0, admission: 0, format: 0, state: 0, radius: 0 };
  let found = 0;
  let candidate: Candidate | null = null;
  for (const index of indexesOf(programs)) {
    let near = 0;
    for (const { closeness, level, entries } of index.near(reader.subjects)) {
      near += entries.length;
      if ((LEVEL_BITS[level] & reader.levelBits) === 0) {
        leftOut.level += entries.length;
        continue;
      }
      let passed: ReturnType<typeof passGates> = "fits";
      let last: ScoredFacts | null = null;
      for (const entry of entries) {
        candidate ??= emptyCandidate(entry, today);
        candidate.closeness = closeness;
        approach(candidate, entry, reader);
        // Where no format is known no gate asks for the place.
        const isLikeTheLast = entry.facts === last && entry.facts.formats === 0;
        if (!isLikeTheLast) passed = passGates(candidate, reader);
        last = entry.facts;
        if (passed === "fits" || passed === "asks") {
          found += 1;
          take(candidate, passed === "asks", isLikeTheLast);
        } else leftOut[passed] += 1;
      }
    }
    leftOut.subject += index.size - near;
  }
  return { found, leftOut };
}

function toRanked({ program, score, asks }: Contender): Ranked {
  return { program, score, asks };
}
