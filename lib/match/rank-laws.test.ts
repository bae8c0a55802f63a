import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { explain, isMatch } from "./explain.ts";
import type { ProgramFacts } from "./facts.ts";
import { findQuestion } from "./flow.ts";
import { findNearMisses } from "./near-misses.ts";
import { ProgramIndex } from "./program-index.ts";
import { countFitting, placesOf, rank } from "./rank.ts";
import type { Exclusion, Match, Origin, Ranked, Weights } from "./ranking.ts";
import { DEFAULT_WEIGHTS } from "./rules.ts";
import {
  anyAnswers,
  anyOpenProgram,
  anyOrigin,
  anyProgram,
  anyPrograms,
  anyWeights,
} from "./testing/arbitraries.ts";
import { deepFreeze, sampleProgram, TODAY } from "./testing/samples.ts";

const SUBJECT: Answers = { subject: { subject: "health-information", interest: null } };
const options = (seed: string, origin: Origin | null) => deepFreeze({ seed, today: TODAY, origin });
const order = ({ matches }: { matches: readonly Ranked[] }) => matches.map(({ program }) => program.id);

/** A case of everything: answers, programs, weights, seed, origin. */
const anyCase = fc.tuple(anyAnswers, anyPrograms, anyWeights, fc.string(), anyOrigin);
type Case = [Answers, ProgramFacts[], Weights, string, Origin | null];
const run = ([answers, programs, weights, seed, origin]: Case) =>
  rank(answers, deepFreeze(programs), weights, options(seed, origin));
const explainAll = ([answers, programs, weights, seed, origin]: Case): (Match | Exclusion)[] =>
  programs.map((program) => explain(answers, program, weights, options(seed, origin)));

const isExclusion = (explained: Match | Exclusion): explained is Exclusion => !isMatch(explained);

const schemaOf = (key: string) => {
  const question = findQuestion(key);
  if (!question) throw new Error(`There is no question "${key}".`);
  return question.schema;
};

describe("the laws of the ranking", () => {
  it("the same input gives the same result, byte for byte", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const all = (input: Case) => JSON.stringify([run(input), explainAll(input)]);
        expect(all(structuredClone(given))).toBe(all(given));
      }),
    );
  });

  it("the order in which programs come in makes no difference", () => {
    fc.assert(
      fc.property(anyCase, fc.func(fc.integer()), ([answers, programs, weights, seed, origin], shuffle) => {
        const shuffled = [...programs].sort((a, b) => shuffle(a.id) - shuffle(b.id));
        expect(run([answers, shuffled, weights, seed, origin])).toEqual(
          run([answers, programs, weights, seed, origin]),
        );
      }),
    );
  });

  it("every program is either a match or excluded with a reason, and no gate is overridden", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { matches, found, leftOut } = run(given);
        const [answers, programs, , , origin] = given;
        const [fitting, excluded] = [
          explainAll(given).filter(isMatch),
          explainAll(given).filter(isExclusion),
        ];
        expect(order({ matches }).sort()).toEqual(fitting.map(({ program }) => program.id).sort());
        expect(matches).toHaveLength(found);
        for (const { failed } of excluded) expect(failed.length).toBeGreaterThan(0);
        for (const [gate, count] of Object.entries(leftOut))
          expect(excluded.filter(({ failed }) => failed[0]?.gate === gate)).toHaveLength(count);
        expect(countFitting(answers, programs, origin)).toBe(found);
      }),
    );
  });

  it("no weights admit a program that a gate keeps out", () => {
    fc.assert(
      fc.property(anyCase, anyWeights, (given, other) => {
        const [answers, programs, , seed, origin] = given;
        expect(order(run([answers, programs, other, seed, origin])).sort()).toEqual(order(run(given)).sort());
      }),
    );
  });

  it("scores lie between 0 and 100, and the explanation adds up to the score", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        for (const { score, criteria } of explainAll(given).filter(isMatch)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          const weight = criteria.reduce((sum, result) => sum + result.weight, 0);
          const mean = criteria.reduce((sum, result) => sum + result.weight * result.score, 0) / weight;
          expect(criteria.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 9);
          expect(mean * 100).toBeCloseTo(score, 9);
          for (const result of criteria) {
            expect(result.score).toBeGreaterThanOrEqual(0);
            expect(result.score).toBeLessThanOrEqual(1);
            expect(result.reason).toMatch(/^[A-Z].*\.$/);
          }
        }
      }),
    );
  });

  it("stands in falling order of score, a known fit before an equal one with something to ask", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { matches } = run(given);
        for (const [index, match] of matches.entries()) {
          const before = matches[index - 1];
          if (!before) continue;
          expect(before.score).toBeGreaterThanOrEqual(match.score);
          if (before.score === match.score && before.asks) expect(match.asks).toBe(true);
        }
      }),
    );
  });

  it("a program whose gate fact is unknown never outranks its twin that is known to fit", () => {
    const forget: Partial<ProgramFacts>[] = [
      { minEducation: null },
      { statesServed: null },
      { campuses: [] },
      { modalities: [] },
    ];
    let compared = 0;
    fc.assert(
      fc.property(
        anyAnswers,
        anyProgram,
        anyWeights,
        anyOrigin,
        fc.string(),
        fc.constantFrom(...forget),
        (answers, program, weights, origin, seed, unknown) => {
          const known = { ...program, id: "known" };
          const vague = { ...program, ...unknown, id: "vague" };
          const { matches } = rank(answers, [vague, known], weights, options(seed, origin));
          const twin = (name: string) => matches.find(({ program: { id } }) => id === name);
          if (twin("known")?.asks !== false || twin("vague")?.asks !== true) return;
          compared += 1;
          expect(order({ matches })).toEqual(["known", "vague"]);
        },
      ),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it("a missing fact never scores full marks", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        for (const { criteria } of explainAll(given).filter(isMatch))
          for (const { known, score } of criteria) if (!known) expect(score).toBeLessThan(1);
      }),
    );
  });

  it("a near miss failed exactly one gate, and the one answer that it names admits it", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const [answers, , weights, seed, origin] = given;
        const { found, nearest } = findNearMisses(answers, given[1], weights, options(seed, origin));
        expect(nearest).toHaveLength(found);
        const excluded = explainAll(given).filter(isExclusion);
        for (const { program, failed, change, score } of nearest) {
          const exclusion = excluded.find((one) => one.program.id === program.id);
          expect(exclusion?.failed).toEqual([failed]);
          const changed = { ...answers, [change.question]: schemaOf(change.question).parse(change.answer) };
          expect(run([changed, [program], weights, seed, origin]).matches[0]?.score).toBe(score);
        }
      }),
    );
  });

  it("the explanation gives the score and the questions that the ranking counted with", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const explained = new Map(
          explainAll(given)
            .filter(isMatch)
            .map((match) => [match.program.id, match]),
        );
        for (const { program, score, asks } of run(given).matches) {
          const match = explained.get(program.id);
          expect(match?.score).toBe(score);
          expect(match?.asks.length !== 0).toBe(asks);
        }
      }),
    );
  });

  it("the best few are the beginning of the whole list, however the programs are indexed", () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 14 }), fc.nat(12), (given, limit, cut) => {
        const [answers, programs, weights, seed, origin] = given;
        const indexes = [new ProgramIndex(programs.slice(0, cut)), new ProgramIndex(programs.slice(cut))];
        const few = rank(answers, indexes, weights, { ...options(seed, origin), limit });
        const whole = run(given);
        expect(few).toEqual({ ...whole, matches: whole.matches.slice(0, limit) });
        const misses = (most: number) =>
          findNearMisses(answers, indexes, weights, { ...options(seed, origin), limit: most });
        expect(misses(limit).nearest).toEqual(misses(99).nearest.slice(0, limit));
      }),
    );
  });

  it("places of programs, counted without a list, are the ones that they have in the whole list", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const [answers, programs, weights, seed, origin] = given;
        const places = order(run(given));
        const counted = placesOf(answers, programs, programs, weights, options(seed, origin));
        expect(counted).toEqual(
          programs.map(({ id }) => (places.includes(id) ? places.indexOf(id) + 1 : null)),
        );
        expect(placesOf(answers, [sampleProgram()], [], weights, options(seed, origin))).toEqual([null]);
      }),
    );
  });

  it("a program that only official files tell of ranks like any other of which the same is known", () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.uniqueArray(anyOpenProgram, { maxLength: 25, selector: ({ id }) => id }),
        anyWeights,
        fc.string(),
        anyOrigin,
        (answers, official, weights, seed, origin) => {
          const plain: ProgramFacts[] = JSON.parse(JSON.stringify(official));
          const about = (programs: readonly ProgramFacts[]) => {
            const indexes = [new ProgramIndex(programs)];
            const asked = options(seed, origin);
            const { matches, found, leftOut } = rank(answers, indexes, weights, asked);
            const misses = findNearMisses(answers, indexes, weights, asked);
            return {
              matches: matches.map(({ program, score, asks }) => [program.id, score, asks]),
              found,
              leftOut,
              counted: countFitting(answers, indexes, origin),
              places: placesOf(answers, programs, indexes, weights, asked),
              misses: misses.nearest.map(({ program, score, failed }) => [program.id, score, failed.gate]),
            };
          };
          expect(about(official)).toEqual(about(plain));
        },
      ),
    );
  });

  it("in which pool a program stands makes no difference", () => {
    const moved = (programs: readonly ProgramFacts[]) =>
      programs.map((program) => ({ ...program, pool: "open" as const }));
    fc.assert(
      fc.property(anyCase, (given) => {
        const [answers, programs, ...others] = given;
        const { matches, found, leftOut } = run([answers, moved(programs), ...others]);
        const before = run(given);
        expect([order({ matches }), found, leftOut]).toEqual([order(before), before.found, before.leftOut]);
        expect(matches.map(({ score }) => score)).toEqual(before.matches.map(({ score }) => score));
      }),
    );
  });

  it("equals take turns at the top over many seeds", () => {
    const twins = ["a", "b", "c", "d"].map((id) => sampleProgram({ id }));
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed += 1) {
      const [first] = order(rank(SUBJECT, twins, DEFAULT_WEIGHTS, options(`session-${seed}`, null)));
      firsts.set(first ?? "", (firsts.get(first ?? "") ?? 0) + 1);
    }
    expect([...firsts.keys()].sort()).toEqual(["a", "b", "c", "d"]);
    for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
