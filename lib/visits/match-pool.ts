import "server-only";
import { getMatchPool } from "#lib/catalogue/match-pool-queries.ts";
import type { MatchPool } from "#lib/match/reader.ts";
import type { Visit } from "./visit.ts";

/** Which programs take part in this visitor's match: their own choice, else the publisher's setting. */
export async function matchPoolOf({ includeOpen }: Pick<Visit, "includeOpen">): Promise<MatchPool> {
  if (includeOpen !== null) return includeOpen ? "all" : "partners";
  return (await getMatchPool()).pool;
}
