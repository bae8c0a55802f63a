import { approach, type Candidate, emptyCandidate, move } from "./candidate.ts";
import type { ScoredFacts } from "./entry.ts";
import { type Bucket, indexesOf, type Programs } from "./program-index.ts";
import type { ReaderFacts } from "./reader-facts.ts";

interface Visitor {
  /** Whether to look at the programs of a subject and level one by one. */
  enters?(bucket: Bucket): boolean;
  /**
   * One program before the reader. The candidate is the same object in every call. Like the last: the same subject and
   * level, and the same known of it, so that it differs in its place alone, for which no gate asks then.
   */
  visit(candidate: Candidate, isLikeTheLast: boolean): void;
}

/** Goes through the programs within the reader's subjects; says how many lie outside. `today` is an ISO day. */
export function walkPrograms(
  reader: ReaderFacts,
  programs: Programs,
  today: string,
  visitor: Visitor,
): number {
  let outside = 0;
  let candidate: Candidate | null = null;
  for (const index of indexesOf(programs)) {
    outside += index.size;
    for (const bucket of index.near(reader.subjects)) {
      outside -= bucket.entries.length;
      if (visitor.enters?.(bucket) === false) continue;
      let last: ScoredFacts | null = null;
      for (const entry of bucket.entries) {
        candidate ??= emptyCandidate(entry, today);
        const isLikeTheLast = entry.facts === last && last.formats === 0;
        if (isLikeTheLast) move(candidate, entry, reader);
        else {
          candidate.closeness = bucket.closeness;
          last = approach(candidate, entry, reader).facts;
        }
        visitor.visit(candidate, isLikeTheLast);
      }
    }
  }
  return outside;
}
