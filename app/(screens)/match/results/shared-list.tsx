import { SharedResults } from "#components/match/results/shared-results.tsx";
import { SharedUnreadable } from "#components/match/results/shared-unreadable.tsx";
import { findDisclosureInForce } from "#lib/disclosures/queries.ts";
import { renderDisclosure } from "#lib/disclosures/render.ts";
import { readSharedAnswers } from "#lib/match/shared-answers.ts";
import { env } from "#lib/platform/env.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { rankForVisit } from "#lib/visits/ranking.ts";

/** As many as a shared list shows. */
const MOST_SHOWN = 20;

/** The list of a link, for anybody; it needs no visit and opens none. */
export async function SharedList({ code }: { code: string }) {
  const answers = readSharedAnswers(code);
  const ranked = answers && (await rankForVisit({ answers, seed: code }));
  if (!ranked?.walk.canFinish) return <SharedUnreadable />;
  const [visit, disclosure] = await Promise.all([findVisit(), findDisclosureInForce("results_notice")]);
  return (
    <SharedResults
      code={code}
      walk={ranked.walk}
      found={ranked.ranking.found}
      matches={ranked.ranking.matches.slice(0, MOST_SHOWN).map(({ program }) => ranked.explainMatch(program))}
      notice={disclosure && renderDisclosure(disclosure.body, { publisher: env().PUBLISHER_NAME })}
      replacesAnswers={visit !== null && Object.keys(visit.answers).length > 0}
    />
  );
}
