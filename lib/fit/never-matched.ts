import "server-only";
import { walkMatch } from "#lib/match/flow.ts";
import { rank } from "#lib/match/rank.ts";
import { indexPrograms } from "#lib/match/reader.ts";
import { findOrigin } from "#lib/match/settle-location.ts";
import { findPlace } from "#lib/places/find-place.ts";
import { now } from "#lib/platform/clock.ts";
import { processWide } from "#lib/platform/process.ts";
import { listLatestAnswers } from "#lib/visits/queries.ts";
import { getWeights } from "#lib/weights/weights-queries.ts";
import { students } from "./students.ts";

const VISITS = 200;
/** Ranking for hundreds of readers is no work for every look at a list. */
const KEPT_MS = 10 * 60_000;

const kept = () => processWide<{ ids: string[]; at: number }>("fit.neverMatched", () => ({ ids: [], at: 0 }));

/**
 * Ids of partners' published programs that are in no list of the latest visits nor of the invented students. Counted at
 * most every ten minutes; `fresh` counts anew.
 */
export async function listNeverMatched(fresh = false): Promise<string[]> {
  const memory = kept();
  const at = now().getTime();
  if (fresh || at - memory.at > KEPT_MS) Object.assign(memory, { ids: await count(), at });
  return memory.ids;
}

async function count(): Promise<string[]> {
  const [programs, { weights }] = await Promise.all([indexPrograms(), getWeights()]);
  const left = new Set<string>();
  for (const index of programs) for (const { id } of index.programs()) left.add(id);
  const readers = [
    ...Object.values(students).map((answers) => ({ answers, seed: "student" })),
    ...(await listLatestAnswers(VISITS)),
  ];
  for (const { answers: saved, seed } of readers) {
    const answers = walkMatch(saved).relevant;
    if (!answers.subject) continue;
    const options = {
      seed,
      today: now().toISOString().slice(0, 10),
      origin: await findOrigin(answers, findPlace),
    };
    for (const { program } of rank(answers, programs, weights, options).matches) left.delete(program.id);
  }
  return [...left].sort();
}
