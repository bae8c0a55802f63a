import type { Metadata } from "next";
import { headers } from "next/headers";
import { campusesOf } from "#components/match/results/campuses.ts";
import { FilterCounts } from "#components/match/results/filter-counts.ts";
import { filterFactsOf } from "#components/match/results/filter-facts.ts";
import { MatchResults } from "#components/match/results/match-results.tsx";
import { MOST_SHOWN, readView, withTicked } from "#components/match/results/view.ts";
import { listAvailability } from "#lib/agreements/availability.ts";
import { listKeptPrograms } from "#lib/catalogue/kept-program-queries.ts";
import { listSchoolSites } from "#lib/catalogue/school-site-queries.ts";
import { getRequestSettings } from "#lib/leads/settings.ts";
import { matchFlow } from "#lib/match/flow.ts";
import type { Match } from "#lib/match/ranking.ts";
import { chosenSubjects } from "#lib/match/reader-facts.ts";
import { shareAnswers } from "#lib/match/shared-answers.ts";
import { now } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";
import { findFormDraft } from "#lib/visits/form-drafts.ts";
import { type SearchParams, several, single } from "../search-params.ts";
import { getOwnRanking } from "./own-ranking.ts";
import { problemWords } from "./problem-words.ts";
import { getResultsNotice } from "./results-notice.ts";
import { SharedList } from "./shared-list.tsx";
import { programsById, standingsOf } from "./standings.ts";

export const metadata: Metadata = { title: "Your matches", robots: { index: false } };

export default async function ResultsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const shared = single(params.shared);
  if (shared !== undefined) return <SharedList code={shared} includeOpen={single(params.open) === "yes"} />;
  const { visit, ranked } = await getOwnRanking();
  const { walk } = ranked;

  const chosen = several(params.program);
  const wanted = readView(params);
  const today = now().toISOString().slice(0, 10);
  const counts = new FilterCounts(today, wanted);
  const subjects = chosenSubjects(walk.relevant);
  const exact = new Set(subjects.flatMap(({ cips }) => cips));
  let hasExact = false;
  const ranking = ranked.list({
    limit: MOST_SHOWN,
    keeps: (program, figures) => {
      hasExact ||= exact.has(program.cipCode);
      return counts.add(filterFactsOf(program, figures));
    },
  });
  const view = withTicked(wanted, ranking.matches, chosen);
  const shown = ranking.matches.slice(0, view.show).map(({ program }) => ranked.explainMatch(program));
  const saved = standingsOf(ranked, programsById(ranked, visit.savedPrograms));
  const present = new Set(saved.map(({ explained }) => explained.program.id));
  const open = shown.filter(({ program }) => program.pool === "open");
  const [availability, sites, notice, { maxSchools }, agent, absent, draft] = await Promise.all([
    listAvailability(schoolIds(shown), now()),
    listSchoolSites(schoolIds(open)),
    getResultsNotice(ranked.pool),
    getRequestSettings(),
    headers(),
    listKeptPrograms(visit.savedPrograms.filter((id) => !present.has(id))),
    findFormDraft({ visitId: visit.id, form: "match/link" }),
  ]);
  return (
    <MatchResults
      walk={walk}
      ranking={ranking}
      counts={counts}
      today={today}
      shown={shown}
      campuses={campusesOf(shown, ranked.inputs.options.origin)}
      nearMisses={ranked.nearMisses(ranking.found === 0 ? 10 : 5)}
      view={view}
      nearOnly={hasExact ? null : subjects.map(({ label }) => label).join(" or ")}
      chosen={chosen}
      compared={several(params.compare)}
      saved={saved}
      absent={absent}
      problem={problemWords(params, maxSchools)}
      availability={availability}
      maxSchools={maxSchools}
      notice={notice}
      sites={sites}
      includesOpen={ranked.pool === "all"}
      priorities={{ fields: priorityFields(walk.relevant), values: visit.answers.priorities ?? {} }}
      origin={env().APP_ORIGIN}
      shareLink={`${env().APP_ORIGIN}${paths.matchShared(shareAnswers(visit.answers), ranked.pool)}`}
      link={
        env().SMTP_URL
          ? {
              typed: single(draft?.values.email),
              error: draft?.errors.email,
              isSent: single(params.link) === "sent" && !draft,
            }
          : null
      }
      hasRoom={!/Mobi/.test(agent.get("user-agent") ?? "")}
    />
  );
}

const schoolIds = (matches: readonly Match[]) => [
  ...new Set(matches.map(({ program }) => program.school.id)),
];

const priorityFields = (answers: Parameters<(typeof matchFlow.steps)[number]["fields"]>[0]) =>
  matchFlow.steps.find((step) => step.key === "priorities")?.fields(answers) ?? [];
