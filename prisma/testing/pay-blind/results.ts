import fc from "fast-check";
import type { Answers } from "#lib/match/answers.ts";
import { explain } from "#lib/match/explain.ts";
import type { ProgramFacts } from "#lib/match/facts.ts";
import { walkMatch } from "#lib/match/flow.ts";
import { findNearMisses } from "#lib/match/near-misses.ts";
import { ProgramIndex } from "#lib/match/program-index.ts";
import { countFitting, rank } from "#lib/match/rank.ts";
import { indexPrograms } from "#lib/match/reader.ts";
import { DEFAULT_WEIGHTS } from "#lib/match/rules.ts";
import { anyAnswers } from "#lib/match/testing/arbitraries.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import type { Db } from "#lib/platform/db.ts";
import { tenReaders } from "#prisma/demo/ten-readers.ts";

export interface AnswerSet {
  name: string;
  answers: Answers;
  /** Whether every program is explained, also those that are left out. */
  explainsAll: boolean;
}

export const TODAY = "2026-11-22";
const DRAWN = 40;

/** The ten ordinary readers, and answers that are drawn with a seed. */
export function answerSets(seed: number): AnswerSet[] {
  return [
    ...Object.entries(tenReaders).map(([name, saved]) => ({
      name,
      answers: walkMatch(saved).relevant,
      explainsAll: true,
    })),
    ...fc
      .sample(anyAnswers, { numRuns: DRAWN, seed })
      .map((answers, place) => ({ name: `drawn ${place + 1}`, answers, explainsAll: false })),
  ];
}

/**
 * Everything that each set of answers leads to, as one hash for each: ranking, count, near misses and explanations,
 * from facts that the matcher's role reads anew.
 */
export async function hashResults(owner: Db, sets: readonly AnswerSet[]): Promise<Map<string, string>> {
  const programs = (await readAnew(owner)).map(withLastingIds);
  const index = [new ProgramIndex(programs)];
  return new Map(sets.map((set) => [set.name, sha256Hex(resultOf(set, programs, index))]));
}

function resultOf(
  { answers, explainsAll }: AnswerSet,
  programs: readonly ProgramFacts[],
  index: readonly ProgramIndex[],
): string {
  const origin = { state: answers.location?.state ?? null, point: null };
  const options = { seed: "pay-blind", today: TODAY, origin };
  return JSON.stringify([
    rank(answers, index, DEFAULT_WEIGHTS, options),
    countFitting(answers, index, origin),
    findNearMisses(answers, index, DEFAULT_WEIGHTS, options),
    programs
      .filter((_, place) => explainsAll || place % 10 === 0)
      .map((program) => explain(answers, program, DEFAULT_WEIGHTS, options)),
  ]);
}

/** Without notes of what changed, the reader takes nothing over from before. */
async function readAnew(owner: Db): Promise<ProgramFacts[]> {
  const before = await listPrograms();
  await owner.$executeRaw`DELETE FROM matching.catalogue_change`;
  await owner.$executeRaw`UPDATE matching.catalogue_revision SET revision = revision + 1`;
  const programs = await listPrograms();
  if (programs.length === 0 || programs[0] === before.find(({ id }) => id === programs[0]?.id))
    throw new Error("The facts were not read anew, so this would prove nothing.");
  return programs.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

const listPrograms = async () => (await indexPrograms("all")).flatMap((index) => [...index.programs()]);

/** Ids are drawn when the demo is made; from slugs they are the same for everybody who repeats this. */
function withLastingIds({ school, campuses, ...program }: ProgramFacts): ProgramFacts {
  return {
    ...program,
    id: `program ${program.slug}`,
    school: { ...school, id: `school ${school.slug}` },
    campuses: campuses
      .map((campus) => ({ ...campus, id: `campus ${campus.zip} ${campus.name}` }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
