import type { SavedAnswers } from "#lib/match/answers.ts";
import { explain, isMatch } from "#lib/match/explain.ts";
import type { ProgramFacts } from "#lib/match/facts.ts";
import { walkMatch } from "#lib/match/flow.ts";
import type { ProgramIndex } from "#lib/match/program-index.ts";
import { countFitting, placesOf } from "#lib/match/rank.ts";
import type { Weights } from "#lib/match/ranking.ts";
import { type FindPlace, findOrigin } from "#lib/match/settle-location.ts";
import type { Standing } from "./views.ts";

/** Whoever's answers a program is held against. */
export interface Reader {
  answers: SavedAnswers;
  seed: string;
}

/** How a program stands among `programs`, of which it is one, by the same functions as the reader's own list. */
export async function standingOf(
  { answers: saved, seed }: Reader,
  program: ProgramFacts,
  programs: readonly ProgramIndex[],
  weights: Weights,
  today: string,
  findPlace: FindPlace,
): Promise<Standing> {
  const answers = walkMatch(saved).relevant;
  const options = { seed, today, origin: await findOrigin(answers, findPlace) };
  const explained = explain(answers, program, weights, options);
  const found = countFitting(answers, programs, options.origin);
  if (!isMatch(explained))
    return { place: null, found, score: null, failed: explained.failed, criteria: [], asks: [] };
  const [place = null] = placesOf(answers, [program], programs, weights, options);
  const { score, criteria, asks } = explained;
  return { place, found, score, failed: [], criteria, asks };
}
