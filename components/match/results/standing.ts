import { ordinal } from "#lib/match/counterfactuals.ts";
import type { Exclusion, Match } from "#lib/match/ranking.ts";
import { countWords } from "./count-words.ts";

/** Where a program stands for this reader. */
export interface Standing {
  /** 1 is the first; null: not in the list. */
  place: number | null;
  explained: Match | Exclusion;
}

/** "3rd of 12 programs in your list" */
export function placeWords(place: number, found: number): string {
  return found === 1
    ? "The only program in your list"
    : `${ordinal(place)} of ${countWords(found)} programs in your list`;
}
