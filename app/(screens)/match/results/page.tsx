import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { filterFactsOf } from "#components/match/results/filter-facts.ts";
import { MatchResults } from "#components/match/results/match-results.tsx";
import { isInView, readView, withTicked } from "#components/match/results/view.ts";
import { listAvailability } from "#lib/agreements/availability.ts";
import { findDisclosureInForce } from "#lib/disclosures/queries.ts";
import { renderDisclosure } from "#lib/disclosures/render.ts";
import { getRequestSettings } from "#lib/leads/settings.ts";
import { matchFlow } from "#lib/match/flow.ts";
import type { Match } from "#lib/match/ranking.ts";
import { now } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { rankForVisit } from "#lib/visits/ranking.ts";
import { type SearchParams, several } from "../search-params.ts";

export const metadata: Metadata = { title: "Your matches", robots: { index: false } };

export default async function ResultsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const visit = await findVisit();
  if (!visit) redirect(paths.match());
  const ranked = await rankForVisit(visit);
  const { walk, ranking } = ranked;
  const missing = walk.path.find((step) => step.needed && !(step.key in walk.relevant));
  if (missing) redirect(paths.matchQuestion(missing.key, "results"));

  const chosen = several(params.program);
  const wanted = readView(params);
  const today = now().toISOString().slice(0, 10);
  const all = ranking.matches.map(({ program }) => ({
    program,
    facts: filterFactsOf(program, ranked.figures(program), walk.relevant),
  }));
  const inView = all.filter(({ facts }) => isInView(wanted, facts, today));
  const view = withTicked(wanted, inView, chosen);
  const shown = inView.slice(0, view.show).map(({ program }) => ranked.explainMatch(program));
  const [availability, disclosure, { maxSchools }, agent] = await Promise.all([
    listAvailability(schoolIds(shown), now()),
    findDisclosureInForce("results_notice"),
    getRequestSettings(),
    headers(),
  ]);
  return (
    <MatchResults
      walk={walk}
      ranking={ranking}
      facts={all.map(({ facts }) => facts)}
      today={today}
      inView={inView.length}
      shown={shown}
      nearMisses={ranked.nearMisses(ranking.found === 0 ? 10 : 5)}
      view={view}
      chosen={chosen}
      problem={problemWords(params.problem, chosen.length, maxSchools)}
      availability={availability}
      maxSchools={maxSchools}
      notice={disclosure && renderDisclosure(disclosure.body, { publisher: env().PUBLISHER_NAME })}
      priorities={{ fields: priorityFields(walk.relevant), values: visit.answers.priorities ?? {} }}
      hasRoom={!/Mobi/.test(agent.get("user-agent") ?? "")}
    />
  );
}

const schoolIds = (matches: readonly Match[]) => [
  ...new Set(matches.map(({ program }) => program.school.id)),
];

const priorityFields = (answers: Parameters<(typeof matchFlow.steps)[number]["fields"]>[0]) =>
  matchFlow.steps.find((step) => step.key === "priorities")?.fields(answers) ?? [];

function problemWords(problem: SearchParams[string], chosen: number, maxSchools: number): string | null {
  if (problem === "none" && chosen === 0)
    return "Tick at least one program to ask its school for information.";
  if (problem === "many" && chosen > maxSchools)
    return `You ticked ${chosen} programs. One request can go to ${maxSchools}: leave ${chosen - maxSchools} out.`;
  return null;
}
