import { SharedResults } from "#components/match/results/shared-results.tsx";
import { SharedUnreadable } from "#components/match/results/shared-unreadable.tsx";
import { readSharedAnswers } from "#lib/match/shared-answers.ts";
import { env } from "#lib/platform/env.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { rankForVisit } from "#lib/visits/ranking.ts";
import { getResultsNotice } from "./results-notice.ts";

/** As many as a shared list shows. */
const MOST_SHOWN = 20;

/** The list of a link, for anybody; it needs no visit and opens none. */
export async function SharedList({ code, includeOpen }: { code: string; includeOpen: boolean }) {
  const answers = readSharedAnswers(code);
  const ranked = answers && (await rankForVisit({ answers, seed: code, includeOpen: includeOpen || null }));
  if (!ranked?.walk.canFinish) return <SharedUnreadable />;
  const { found, matches } = ranked.list({ limit: MOST_SHOWN });
  const [visit, notice] = await Promise.all([findVisit(), getResultsNotice(ranked.pool)]);
  return (
    <SharedResults
      code={code}
      walk={ranked.walk}
      found={found}
      matches={matches.map(({ program }) => ranked.explainMatch(program))}
      notice={notice}
      origin={env().APP_ORIGIN}
      replacesAnswers={visit !== null && Object.keys(visit.answers).length > 0}
    />
  );
}
