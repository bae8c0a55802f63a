import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { permit } from "#lib/access/permit.ts";
import { walkMatch } from "#lib/match/flow.ts";
import { rank } from "#lib/match/rank.ts";
import type { Weights } from "#lib/match/ranking.ts";
import { indexPrograms } from "#lib/match/reader.ts";
import { findOrigin } from "#lib/match/settle-location.ts";
import { findPlace } from "#lib/places/find-place.ts";
import { now } from "#lib/platform/clock.ts";
import { matchPoolOf } from "#lib/visits/match-pool.ts";
import { students } from "./students.ts";
import type { WeightsEffect } from "./views.ts";

const FIRST_SCREEN = 10;

/** What other weights would do to the first ten programs of each invented student, in the match as it is now. */
export async function listWeightsEffects(
  actor: Actor,
  before: Weights,
  after: Weights,
): Promise<WeightsEffect[]> {
  permit(actor, "matchWeights", "read");
  const programs = await indexPrograms(await matchPoolOf({ includeOpen: null }));
  const today = now().toISOString().slice(0, 10);
  return Promise.all(
    Object.entries(students).map(async ([words, saved]) => {
      const answers = walkMatch(saved).relevant;
      const options = {
        seed: "student",
        today,
        origin: await findOrigin(answers, findPlace),
        limit: FIRST_SCREEN,
      };
      const firstTen = (weights: Weights) =>
        rank(answers, programs, weights, options).matches.map(({ program }) => program);
      const [was, is] = [firstTen(before), firstTen(after)];
      return {
        words,
        shown: is.length,
        moved: is.filter(({ id }, place) => was[place]?.id !== id).length,
        fresh: is.filter(({ id }) => !was.some((program) => program.id === id)).length,
        firstBefore: was[0] ? nameOf(was[0]) : null,
        firstAfter: is[0] ? nameOf(is[0]) : null,
      };
    }),
  );
}

const nameOf = ({ name, school }: { name: string; school: { name: string } }) => `${name}, ${school.name}`;
