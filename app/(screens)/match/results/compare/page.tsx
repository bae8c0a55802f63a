import type { Metadata } from "next";
import { ComparePrograms, MOST_COMPARED } from "#components/match/results/compare-programs.tsx";
import { listAvailability } from "#lib/agreements/availability.ts";
import { isMatch } from "#lib/match/explain.ts";
import { now } from "#lib/platform/clock.ts";
import { type SearchParams, several } from "../../search-params.ts";
import { getOwnRanking } from "../own-ranking.ts";
import { programsBySlug } from "../standings.ts";

export const metadata: Metadata = { title: "Compare programs", robots: { index: false } };

export default async function ComparePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const slugs = several((await searchParams).program);
  const { ranked } = await getOwnRanking();
  const programs = programsBySlug(ranked, slugs).slice(0, MOST_COMPARED);
  const compared = programs.map((program) => {
    const explained = ranked.explain(program);
    return {
      program,
      figures: ranked.figures(program),
      score: isMatch(explained) ? explained.score : null,
    };
  });
  const schools = programs.map(({ school }) => school.id);
  return <ComparePrograms compared={compared} availability={await listAvailability(schools, now())} />;
}
