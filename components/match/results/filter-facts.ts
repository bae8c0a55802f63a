import type { ProgramFacts } from "#lib/match/facts.ts";
import type { Figures } from "#lib/match/ranking.ts";
import type { CredentialLevel, Modality } from "#lib/match/vocabulary.ts";

/** What the filters look at of one match. */
export interface FilterFacts {
  level: CredentialLevel;
  /** Empty: not known. */
  modalities: readonly Modality[];
  /** Null: not known. */
  costCents: number | null;
  /** Miles to travel, 0 for whoever can study online; null: not known. */
  miles: number | null;
  /** ISO day, "any" for any day, null for not known. */
  nextStart: string | null;
}

/** The facts of a program for this reader. Whoever can study it online has nowhere to travel. */
export function filterFactsOf(
  { level, modalities }: Pick<ProgramFacts, "level" | "modalities">,
  { costCents, nextStart, distanceMiles, isOnline }: Figures,
): FilterFacts {
  return { level, modalities, costCents, nextStart, miles: isOnline ? 0 : distanceMiles };
}
