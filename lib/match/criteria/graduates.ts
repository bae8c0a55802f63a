import type { ProgramFacts } from "../facts.ts";
import { NOT_KNOWN } from "../rules.ts";

/** Mean of how many finish and how many of them work in the field, 0..1; an unknown one scores NOT_KNOWN. */
export function resultsOfGraduates({ completionRate, placementRate }: ProgramFacts) {
  const share = (rate: number | null) => (rate === null ? NOT_KNOWN : Math.min(100, Math.max(0, rate)) / 100);
  return {
    score: (share(completionRate) + share(placementRate)) / 2,
    known: completionRate !== null && placementRate !== null,
  };
}

/** 1 where a licence, certification or programmatic accreditation is named, else not known: silence is no "no". */
export function certification({ preparesFor, programAccreditation }: ProgramFacts) {
  const named = preparesFor !== null || programAccreditation !== null;
  return { score: named ? 1 : NOT_KNOWN, known: named };
}
