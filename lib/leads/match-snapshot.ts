import "server-only";
import type { Answers } from "#lib/match/answers.ts";
import { walkMatch } from "#lib/match/flow.ts";
import { ENGINE_VERSION } from "#lib/match/rank.ts";
import type { Visit } from "#lib/visits/visit.ts";

export interface MatchSnapshot {
  answers: Answers;
  engineVersion: string;
}

/** The relevant answers as they stand when the request is sent; empty for someone who never answered anything. */
export async function takeMatchSnapshot(visit: Visit | null): Promise<MatchSnapshot> {
  return { answers: visit ? walkMatch(visit.answers).relevant : {}, engineVersion: ENGINE_VERSION };
}
