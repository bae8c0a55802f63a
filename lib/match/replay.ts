import type { Answers } from "./answers.ts";
import { explain } from "./explain.ts";
import type { ProgramFacts } from "./facts.ts";
import { rank } from "./rank.ts";
import type { RankOptions, Weights } from "./ranking.ts";

/** Everything that a match follows from, but the programs. */
export interface MatchInputs {
  answers: Answers;
  weights: Weights;
  options: Pick<RankOptions, "seed" | "today" | "origin">;
}

/**
 * The ranking of these programs with every explanation, as text that is the same, byte for byte, for the same engine,
 * inputs and programs in whatever order.
 */
export function replayMatch(
  { answers, weights, options }: MatchInputs,
  programs: readonly ProgramFacts[],
): string {
  const { engineVersion, found, matches, leftOut } = rank(answers, programs, weights, options);
  const places = new Map(matches.map(({ program }, place) => [program.id, place]));
  const ordered = [...programs].sort(
    (a, b) =>
      (places.get(a.id) ?? programs.length) - (places.get(b.id) ?? programs.length) || (a.id < b.id ? -1 : 1),
  );
  return canonicalJson({
    engineVersion,
    seed: options.seed,
    day: options.today,
    found,
    leftOut,
    ranking: matches.map(({ program, score, asks }) => ({ program: program.id, score, asks })),
    explanations: ordered.map((program) => ({
      ...explain(answers, program, weights, options),
      program: program.id,
    })),
  });
}

/** JSON with the keys of each object in order, so that equal values make equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
