import { DEFAULT_DISCLOSURES } from "#lib/disclosures/default-texts.ts";
import { kindForPool } from "#lib/disclosures/pool-kinds.ts";
import { findDisclosureInForce } from "#lib/disclosures/queries.ts";
import { renderDisclosure } from "#lib/disclosures/render.ts";
import { env } from "#lib/platform/env.ts";
import type { VisitRanking } from "#lib/visits/ranking.ts";

/** The advertiser's disclosure beside a list, in words that follow who took part in it. */
export async function getResultsNotice(pool: VisitRanking["pool"]): Promise<string> {
  const kind = kindForPool("results_notice", pool);
  const inForce = await findDisclosureInForce(kind);
  return renderDisclosure(inForce?.body ?? DEFAULT_DISCLOSURES[kind], { publisher: env().PUBLISHER_NAME });
}
