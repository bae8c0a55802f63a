import { type Closeness, nearest } from "./closeness.ts";
import { dayNumber } from "./days.ts";
import { type Entry, entryOf, nearestMiles, type ScoredFacts } from "./entry.ts";
import type { ProgramFacts } from "./facts.ts";
import type { ReaderFacts } from "./reader-facts.ts";
import { campusWay, onlineWay, type Way } from "./ways.ts";

/** A program before a reader: what gates and criteria share. One object serves a whole ranking, program by program. */
export interface Candidate {
  entry: Entry;
  facts: ScoredFacts;
  /** To the reader's subject; null: outside, or none chosen. */
  closeness: Closeness | null;
  /** To the nearest campus; null without a point or a campus. */
  miles: number | null;
  online: Way;
  campus: Way;
  /** Days since 1970. */
  today: number;
}

/** One program before a reader. `today` is an ISO day. */
export function candidateOf(program: ProgramFacts, reader: ReaderFacts, today: string): Candidate {
  const entry = entryOf(program);
  const candidate = emptyCandidate(entry, today);
  candidate.closeness = nearest(reader.subjects, program.cipCode)?.closeness ?? null;
  return approach(candidate, entry, reader);
}

export function emptyCandidate(entry: Entry, today: string): Candidate {
  return {
    entry,
    facts: entry.facts,
    closeness: null,
    miles: null,
    online: "none",
    campus: "none",
    today: dayNumber(today),
  };
}

/** Puts another program before the reader; its closeness is the caller's to set. */
export function approach(candidate: Candidate, entry: Entry, reader: ReaderFacts): Candidate {
  move(candidate, entry, reader);
  candidate.facts = entry.facts;
  candidate.online = onlineWay(entry.facts, reader);
  candidate.campus = campusWay(entry.facts, reader, candidate.miles);
  return candidate;
}

/** The same for one that differs from the program before in its place alone, whose formats are not known. */
export function move(candidate: Candidate, entry: Entry, reader: ReaderFacts): void {
  candidate.entry = entry;
  candidate.miles = nearestMiles(reader.point, entry.campuses);
}
