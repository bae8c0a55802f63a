import { redirect } from "next/navigation";
import { paths } from "#lib/platform/paths.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { rankForVisit } from "#lib/visits/ranking.ts";

/** The visitor's own list; whoever has none yet is sent to the question that is missing. */
export async function getOwnRanking() {
  const visit = await findVisit();
  if (!visit) redirect(paths.match());
  const ranked = await rankForVisit(visit);
  const missing = ranked.walk.path.find((step) => step.needed && !(step.key in ranked.walk.relevant));
  if (missing) redirect(paths.matchQuestion(missing.key, "results"));
  return { visit, ranked };
}
