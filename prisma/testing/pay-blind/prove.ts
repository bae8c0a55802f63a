import { ENGINE_VERSION } from "#lib/match/rank.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import type { Db } from "#lib/platform/db.ts";
import { answerSets, hashResults } from "./results.ts";
import { changeTerms, TERMS } from "./terms.ts";

interface Options {
  seed: number;
  /** Rounds for each kind of term alone, and in which all change together. */
  rounds: { each: number; together: number };
  onRound?: (words: string) => void;
}

/**
 * Changes every kind of commercial term at random, one by one and all together, and compares every result with the one
 * before, byte for byte (by SHA-256). Throws, naming terms and answers, at the first that differs.
 */
export async function provePayBlind(db: Db, { seed, rounds, onRound = () => {} }: Options) {
  const sets = answerSets(seed);
  const before = await hashResults(db, sets);
  const plan = [
    ...TERMS.flatMap((term) => Array.from({ length: rounds.each }, () => [term])),
    ...Array.from({ length: rounds.together }, () => TERMS),
  ];
  for (const [round, terms] of plan.entries()) {
    await changeTerms(db, terms, `${seed} ${round}`);
    const after = await hashResults(db, sets);
    const names = terms.length === TERMS.length ? "all terms" : terms.map(({ name }) => name).join(", ");
    const different = sets.filter(({ name }) => after.get(name) !== before.get(name));
    if (different.length > 0)
      throw new Error(
        `Not pay-blind: after a change of ${names} (seed ${seed}, round ${round}) the results differ for ` +
          different.map(({ name }) => name).join(", "),
      );
    onRound(`${round + 1} of ${plan.length}: ${names}: identical`);
  }
  return {
    engineVersion: ENGINE_VERSION,
    seed,
    answerSets: sets.length,
    permutations: plan.length,
    terms: TERMS.map(({ name }) => name),
    sha256: sha256Hex([...before.values()].join("\n")),
    result: "identical" as const,
  };
}
