import "server-only";
import type { Answers } from "#lib/match/answers.ts";
import { type MatchWalk, walkMatch } from "#lib/match/flow.ts";
import { countFitting, rank } from "#lib/match/rank.ts";
import type { Ranking } from "#lib/match/ranking.ts";
import { listProgramFacts } from "#lib/match/reader.ts";
import { DEFAULT_WEIGHTS } from "#lib/match/rules.ts";
import { findOrigin } from "#lib/match/settle-location.ts";
import { findPlace } from "#lib/places/find-place.ts";
import { now } from "#lib/platform/clock.ts";
import type { Visit } from "./visit.ts";

/** The visit's list as the reader sees it: the same for results, request and the lead's snapshot. */
export async function rankForVisit(
  visit: Pick<Visit, "answers" | "seed">,
): Promise<{ walk: MatchWalk; ranking: Ranking }> {
  const walk = walkMatch(visit.answers);
  const [programs, origin] = await Promise.all([listProgramFacts(), findOrigin(walk.relevant, findPlace)]);
  const ranking = rank(walk.relevant, programs, DEFAULT_WEIGHTS, {
    seed: visit.seed,
    today: now().toISOString().slice(0, 10),
    origin,
  });
  return { walk, ranking };
}

/** How many programs fit the answers given so far, for "Show my matches now". */
export async function countForAnswers(answers: Answers): Promise<number> {
  const [programs, origin] = await Promise.all([listProgramFacts(), findOrigin(answers, findPlace)]);
  return countFitting(answers, programs, origin);
}
