import type { ScoredFacts } from "../entry.ts";
import { NOT_KNOWN } from "../rules.ts";

type Facts = Pick<ScoredFacts, "completionRate" | "placementRate" | "preparesFor" | "programAccreditation">;

/** Mean of how many finish and how many of them work in the field, 0..1; an unknown one scores NOT_KNOWN. */
export function resultsScore({ completionRate, placementRate }: Facts): number {
  return (share(completionRate) + share(placementRate)) / 2;
}

export function knowsResults({ completionRate, placementRate }: Facts): boolean {
  return completionRate !== null && placementRate !== null;
}

/** 1 where a licence, certification or programmatic accreditation is named, else not known: silence is no "no". */
export function certificationScore(program: Facts): number {
  return namesCertification(program) ? 1 : NOT_KNOWN;
}

export function namesCertification({ preparesFor, programAccreditation }: Facts): boolean {
  return preparesFor !== null || programAccreditation !== null;
}

function share(rate: number | null): number {
  return rate === null ? NOT_KNOWN : Math.min(100, Math.max(0, rate)) / 100;
}
