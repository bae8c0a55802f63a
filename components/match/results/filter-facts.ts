import type { Answers } from "#lib/match/answers.ts";
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
  /** Miles to travel; null: not known, or no travel needed. */
  miles: number | null;
  /** ISO day, "any" for any day, null for not known. */
  nextStart: string | null;
}

type Program = Pick<ProgramFacts, "level" | "modalities" | "statesServed">;

/** The facts of a program for this reader. Whoever can study it online has nowhere to travel. */
export function filterFactsOf(
  program: Program,
  figures: Figures,
  { format, location }: Pick<Answers, "format" | "location">,
): FilterFacts {
  const state = location?.state ?? null;
  const isServed = state === null || (program.statesServed?.includes(state) ?? true);
  const isOnline = program.modalities.some(
    (modality) => modality.startsWith("online") && (format?.includes(modality) ?? true),
  );
  return {
    level: program.level,
    modalities: program.modalities,
    costCents: figures.costCents,
    miles: isOnline && isServed ? null : figures.distanceMiles,
    nextStart: figures.nextStart,
  };
}
