import type { Metadata } from "next";
import { WhyProgram } from "#components/match/results/why-program.tsx";
import { WhySearch } from "#components/match/results/why-search.tsx";
import { listAvailability } from "#lib/agreements/availability.ts";
import { listSchoolSites } from "#lib/catalogue/school-site-queries.ts";
import { searchPrograms } from "#lib/match/search-programs.ts";
import { now } from "#lib/platform/clock.ts";
import { type SearchParams, single } from "../../search-params.ts";
import { getOwnRanking } from "../own-ranking.ts";
import { programsBySlug, standingsOf } from "../standings.ts";

export const metadata: Metadata = { title: "Why a program is or is not here", robots: { index: false } };

/** As many as one screen of answers holds. */
const MOST_FOUND = 10;
const LONGEST = 100;

export default async function WhyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { ranked } = await getOwnRanking();
  const slug = single(params.program);
  const program = slug === undefined ? undefined : programsBySlug(ranked, [slug])[0];
  const found = ranked.count();
  const [standing] = program ? standingsOf(ranked, [program]) : [];
  if (program && standing) {
    const [availability, sites] = await Promise.all([
      listAvailability([program.school.id], now()),
      program.pool === "open" ? listSchoolSites([program.school.id]) : new Map<string, string>(),
    ]);
    return (
      <WhyProgram
        {...standing}
        found={found}
        walk={ranked.walk}
        counterfactuals={ranked.counterfactuals(program)}
        availability={availability.get(program.school.id) ?? null}
        site={sites.get(program.school.id) ?? null}
      />
    );
  }
  const query = (single(params.q) ?? "").slice(0, LONGEST).trim();
  const hits = searchPrograms(ranked.directories, query, MOST_FOUND);
  return (
    <WhySearch
      query={query}
      isGone={slug !== undefined}
      count={hits.count}
      standings={standingsOf(ranked, hits.programs)}
      found={found}
    />
  );
}
