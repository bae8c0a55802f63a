import type { Standing } from "#components/match/results/standing.ts";
import { isMatch } from "#lib/match/explain.ts";
import type { ProgramFacts } from "#lib/match/facts.ts";
import type { VisitRanking } from "#lib/visits/ranking.ts";

/** Where a program stands for this visit. */
export function standingOf({ ranking, explain }: VisitRanking, program: ProgramFacts): Standing {
  const explained = explain(program);
  if (!isMatch(explained)) return { place: null, explained };
  const index = ranking.matches.findIndex((match) => match.program.id === program.id);
  return { place: index === -1 ? null : index + 1, explained };
}

/** The same for programs by id, in this order; those that did not take part are left out. */
export function standingsOf(ranked: VisitRanking, ids: readonly string[]): Standing[] {
  if (ids.length === 0) return [];
  const found = new Map<string, ProgramFacts>();
  for (const program of ranked.programs()) if (ids.includes(program.id)) found.set(program.id, program);
  return ids.flatMap((id) => {
    const program = found.get(id);
    return program ? standingOf(ranked, program) : [];
  });
}
