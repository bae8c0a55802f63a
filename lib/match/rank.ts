import type { Answers } from "./answers.ts";
import { BestOf, byPlace, type Contender } from "./best-of.ts";
import { LEVEL_BITS } from "./bits.ts";
import { type Candidate, candidateOf } from "./candidate.ts";
import type { ProgramFacts } from "./facts.ts";
import { figuresFor } from "./figures.ts";
import { passGates } from "./gates/check-gates.ts";
import type { Programs } from "./program-index.ts";
import type { GateKey, Origin, Ranked, Ranking, RankOptions, Weights } from "./ranking.ts";
import { type ReaderFacts, readerFacts } from "./reader-facts.ts";
import { generalScore, scoreOf, weigh, withLocal } from "./score.ts";
import { seedHash, tieBreak } from "./tie-break.ts";
import { walkPrograms } from "./walk-programs.ts";

/** Stored with each lead: answers, this version and the programs' snapshots replay to the same result. */
export const ENGINE_VERSION = "1.2.0";

/**
 * Ranks programs for the relevant answers: gates first, then the weighted mean of the criteria. Pure: values in,
 * values out. What a school pays is no input, and cannot become one. With `limit` only so many of the best are
 * given, in the order that they have among all; with `keeps` only those that it wants.
 */
export function rank(answers: Answers, programs: Programs, weights: Weights, options: RankOptions): Ranking {
  const reader = readerFacts(answers, options.origin);
  const inUse = weigh(reader, weights);
  const seed = seedHash(options.seed);
  const best = new BestOf(options.limit ?? Number.POSITIVE_INFINITY);
  const { keeps } = options;
  let general = 0;
  const { found, leftOut } = forEachFit(reader, programs, options.today, (candidate, asks, isLikeTheLast) => {
    if (!isLikeTheLast) general = generalScore(candidate, reader, inUse);
    if (keeps && !keeps(candidate.entry.program, figuresFor(candidate, reader))) return;
    const score = withLocal(general, candidate, reader, inUse);
    best.offer(candidate.entry.program, score, asks, tieBreak(seed, candidate.entry.idHash));
  });
  return { engineVersion: ENGINE_VERSION, found, matches: best.inOrder().map(toRanked), leftOut };
}

/** No gate asks for the day. */
const ANY_DAY = "1970-01-01";

/** How many programs pass every gate: the count beside "Show my matches now". */
export function countFitting(answers: Answers, programs: Programs, origin: Origin | null): number {
  return forEachFit(readerFacts(answers, origin), programs, ANY_DAY, () => {}).found;
}

/**
 * The places that these programs have, 1 for the first: what `rank` would give, counted without a list. Null: left out,
 * or not among the programs.
 */
export function placesOf(
  answers: Answers,
  asked: readonly ProgramFacts[],
  programs: Programs,
  weights: Weights,
  options: RankOptions,
): (number | null)[] {
  const reader = readerFacts(answers, options.origin);
  const inUse = weigh(reader, weights);
  const seed = seedHash(options.seed);
  const own = asked.map((program) => {
    const candidate = candidateOf(program, reader, options.today);
    return {
      contender: {
        program,
        score: scoreOf(candidate, reader, inUse),
        asks: passGates(candidate, reader) === "asks",
        tie: tieBreak(seed, candidate.entry.idHash),
      },
      idHash: candidate.entry.idHash,
      before: 0,
      isThere: false,
    };
  });
  let general = 0;
  forEachFit(reader, programs, options.today, (other, asks, isLikeTheLast) => {
    if (!isLikeTheLast) general = generalScore(other, reader, inUse);
    const { idHash } = other.entry;
    const score = withLocal(general, other, reader, inUse);
    // Reading thousands of programs takes longer than comparing numbers: only those that may be equal are read.
    for (const one of own) {
      const { contender } = one;
      if (idHash === one.idHash && other.entry.program.id === contender.program.id) one.isThere = true;
      else if (score > contender.score) one.before += 1;
      else if (score === contender.score) {
        const { program } = other.entry;
        if (byPlace({ program, score, asks, tie: tieBreak(seed, idHash) }, contender) < 0) one.before += 1;
      }
    }
  });
  return own.map(({ isThere, before }) => (isThere ? before + 1 : null));
}

type Take = (candidate: Candidate, asks: boolean, isLikeTheLast: boolean) => void;

/** Calls `take` with each program that passes the gates; says how many did, and which gate left out how many. */
function forEachFit(
  reader: ReaderFacts,
  programs: Programs,
  today: string,
  take: Take,
): { found: number; leftOut: Record<GateKey, number> } {
  const leftOut = { subject: 0, level: 0, withdrawn: 0, admission: 0, format: 0, state: 0, radius: 0 };
  let found = 0;
  let passed: ReturnType<typeof passGates> = "fits";
  leftOut.subject = walkPrograms(reader, programs, today, {
    enters: ({ level, entries }) => {
      const isWanted = (LEVEL_BITS[level] & reader.levelBits) !== 0;
      if (!isWanted) leftOut.level += entries.length;
      return isWanted;
    },
    visit: (candidate, isLikeTheLast) => {
      if (!isLikeTheLast) passed = passGates(candidate, reader);
      if (passed === "fits" || passed === "asks") {
        found += 1;
        take(candidate, passed === "asks", isLikeTheLast);
      } else leftOut[passed] += 1;
    },
  });
  return { found, leftOut };
}

function toRanked({ program, score, asks }: Contender): Ranked {
  return { program, score, asks };
}
