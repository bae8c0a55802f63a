import { redirect } from "next/navigation";
import { walkMatch } from "#lib/match/flow.ts";
import { paths } from "#lib/platform/paths.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { rankForVisit } from "#lib/visits/ranking.ts";

/** The visitor's own list; whoever has none yet is sent to the question that is missing. */
export async function getOwnRanking() {
  const visit = await findVisit();
  if (!visit) redirect(paths.match());
  const { path, relevant } = walkMatch(visit.answers);
  const missing = path.find((step) => step.needed && !(step.key in relevant));
  if (missing) redirect(paths.matchQuestion(missing.key, "results"));
  return { visit, ranked: await rankForVisit(visit) };
}
