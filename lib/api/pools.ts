import type { MatchPool } from "#lib/match/reader.ts";

export const POOLS = ["partners", "all"] as const satisfies readonly MatchPool[];
