import type { Standing } from "#components/match/results/standing.ts";
import type { ProgramFacts } from "#lib/match/facts.ts";
import type { VisitRanking } from "#lib/visits/ranking.ts";

/** Where programs stand for this visit, in the order given. */
export function standingsOf(ranked: VisitRanking, programs: readonly ProgramFacts[]): Standing[] {
  const places = ranked.placesOf(programs);
  return programs.map((program, index) => ({
    place: places[index] ?? null,
    explained: ranked.explain(program),
  }));
}

/** The programs with these ids, in this order; those that did not take part are left out. */
export function programsById({ directories }: VisitRanking, ids: readonly string[]): ProgramFacts[] {
  return ids.flatMap((id) => firstOf(directories, (directory) => directory.byId(id)) ?? []);
}

/** The programs that these slugs name, in this order; what there is no more is left out. */
export function programsBySlug({ directories }: VisitRanking, slugs: readonly string[]): ProgramFacts[] {
  return [...new Set(slugs)].flatMap(
    (slug) => firstOf(directories, (directory) => directory.bySlug(slug)) ?? [],
  );
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined) {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
