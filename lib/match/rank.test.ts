import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import type { ProgramFacts } from "./facts.ts";
import { findQuestion } from "./flow.ts";
import { countFitting, ENGINE_VERSION, rank } from "./rank.ts";
import type { Origin, Ranking, Weights } from "./ranking.ts";
import { DEFAULT_WEIGHTS } from "./rules.ts";
import { anyAnswers, anyOrigin, anyProgram, anyPrograms, anyWeights } from "./testing/arbitraries.ts";
import { CHICAGO, deepFreeze, sampleCampus, sampleProgram, TODAY } from "./testing/samples.ts";

const SUBJECT: Answers = { subject: { subject: "health-information", interest: null } };
const options = (seed: string, origin: Origin | null) => deepFreeze({ seed, today: TODAY, origin });
const order = (ranking: Pick<Ranking, "matches">) => ranking.matches.map(({ program }) => program.id);

/** A case of everything: answers, programs, weights, seed, origin. */
const anyCase = fc.tuple(anyAnswers, anyPrograms, anyWeights, fc.string(), anyOrigin);
const run = ([answers, programs, weights, seed, origin]: [
  Answers,
  ProgramFacts[],
  Weights,
  string,
  Origin | null,
]) => rank(answers, deepFreeze(programs), weights, options(seed, origin));

const schemaOf = (key: string) => {
  const question = findQuestion(key);
  if (!question) throw new Error(`There is no question "${key}".`);
  return question.schema;
};

describe("the laws of the ranking", () => {
  it("the same input gives the same result, byte for byte", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        expect(JSON.stringify(run(structuredClone(given)))).toBe(JSON.stringify(run(given)));
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
        const { matches, excluded } = run(given);
        const [answers, programs, , , origin] = given;
        expect([...matches, ...excluded].map(({ program }) => program.id).sort()).toEqual(
          programs.map(({ id }) => id).sort(),
        );
        for (const { failed } of excluded) expect(failed.length).toBeGreaterThan(0);
        expect(countFitting(answers, programs, origin)).toBe(matches.length);
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
        for (const { score, criteria } of run(given).matches) {
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
          if (before.score === match.score && before.asks.length > 0) expect(match.asks).not.toEqual([]);
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
          if (twin("known")?.asks.length !== 0 || !twin("vague")?.asks.length) return;
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
        for (const { criteria } of run(given).matches)
          for (const { known, score } of criteria) if (!known) expect(score).toBeLessThan(1);
      }),
    );
  });

  it("a near miss failed exactly one gate, and the one answer that it names admits it", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const [answers, , weights, seed, origin] = given;
        const { nearMisses, excluded } = run(given);
        for (const { program, failed, change, score } of nearMisses) {
          const exclusion = excluded.find((one) => one.program.id === program.id);
          expect(exclusion?.failed).toEqual([failed]);
          const changed = { ...answers, [change.question]: schemaOf(change.question).parse(change.answer) };
          expect(run([changed, [program], weights, seed, origin]).matches[0]?.score).toBe(score);
        }
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

/** Pairs of one program that differ in one fact: the second is at least as good for every reader. */
const BETTER: [string, Partial<ProgramFacts>, Partial<ProgramFacts>][] = [
  ["cheaper on campus", { costInStateCents: 900_000 }, { costInStateCents: 500_000 }],
  ["cheaper online", { costOnlineCents: 2_000_000 }, { costOnlineCents: 1_000_000 }],
  ["shorter full time", { monthsFullTime: 24 }, { monthsFullTime: 18 }],
  ["shorter part time", { monthsPartTime: 40 }, { monthsPartTime: 30 }],
  ["more finish", { completionRate: 40 }, { completionRate: 60 }],
  ["more find work", { placementRate: 40 }, { placementRate: 60 }],
  ["more transfer credit", { maxTransferCredits: 0 }, { maxTransferCredits: 60 }],
  ["another start date", { startDates: ["2027-06-01"] }, { startDates: ["2027-06-01", "2027-01-15"] }],
  ["a start on any day", { rollingStart: false }, { rollingStart: true }],
  ["the GI Bill", { giBill: false }, { giBill: true }],
  ["Yellow Ribbon", { yellowRibbon: false }, { yellowRibbon: true }],
  ["tuition assistance", { tuitionAssistance: false }, { tuitionAssistance: true }],
  ["federal aid", { federalAid: false }, { federalAid: true }],
  ["an easier entry", { entrySkill: "comfortable" }, { entrySkill: "some" }],
  ["one more schedule", { schedules: ["full_time"] }, { schedules: ["full_time", "part_time"] }],
  ["a named certification", { preparesFor: null }, { preparesFor: "RHIT" }],
];

describe("a better fact never lowers the score", () => {
  it.each(BETTER)("%s", (_, worse, better) => {
    fc.assert(
      fc.property(anyAnswers, anyProgram, anyWeights, (answers, program, weights) => {
        const score = (facts: Partial<ProgramFacts>) =>
          rank(answers, [{ ...program, ...facts }], weights, options("s", CHICAGO)).matches[0]?.score;
        const [low, high] = [score(worse), score(better)];
        if (low !== undefined) expect(high).toBeGreaterThanOrEqual(low - 1e-9);
      }),
    );
  });
});

it("a nearer campus never lowers the distance's score", () => {
  const nearby = fc.double({ min: 38, max: 41.9, noNaN: true });
  fc.assert(
    fc.property(anyAnswers, anyProgram, nearby, nearby, (answers, program, one, other) => {
      const score = (latitude: number) =>
        rank(
          { ...answers, location: { zip: "60614", state: "IL", radius: "any" } },
          [{ ...program, campuses: [sampleCampus({ latitude })] }],
          DEFAULT_WEIGHTS,
          options("s", CHICAGO),
        ).matches[0]?.criteria.find(({ key }) => key === "distance")?.score ?? 0;
      expect(score(Math.max(one, other))).toBeGreaterThanOrEqual(score(Math.min(one, other)));
    }),
  );
});

describe("rank", () => {
  it("names its version", () => {
    expect(rank({}, [], DEFAULT_WEIGHTS, options("", null))).toEqual({
      engineVersion: ENGINE_VERSION,
      matches: [],
      excluded: [],
      nearMisses: [],
    });
  });

  it("gives no weight to what was not asked for", () => {
    const [match] = rank(SUBJECT, [sampleProgram()], DEFAULT_WEIGHTS, options("", null)).matches;
    expect(match?.criteria.map(({ key }) => key)).toEqual(["subject", "accreditation", "results"]);
  });

  it("counts a priority more", () => {
    const weight = (answers: Answers) =>
      rank(
        { ...SUBJECT, ...answers },
        [sampleProgram()],
        DEFAULT_WEIGHTS,
        options("", null),
      ).matches[0]?.criteria.find(({ key }) => key === "results")?.weight;
    expect(weight({})).toBe(DEFAULT_WEIGHTS.results);
    expect(weight({ priorities: ["results"] })).toBe(DEFAULT_WEIGHTS.results * 3);
    expect(weight({ priorities: ["cost", "distance", "results"] })).toBe(DEFAULT_WEIGHTS.results * 1.5);
  });

  it("takes weights that are no numbers, or all zero, without harm", () => {
    const broken = { ...DEFAULT_WEIGHTS, subject: Number.NaN, results: -5, accreditation: Infinity };
    const zero = Object.fromEntries(Object.keys(DEFAULT_WEIGHTS).map((key) => [key, 0])) as Weights;
    for (const weights of [broken, zero]) {
      const score = rank(SUBJECT, [sampleProgram()], weights, options("", null)).matches[0]?.score;
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(100);
    }
  });

  it("puts near misses that take more education last", () => {
    const programs = [
      sampleProgram({ id: "masters", level: "certificate", minEducation: "bachelors" }),
      sampleProgram({ id: "level", level: "associate", completionRate: 10, placementRate: 10 }),
    ];
    const { nearMisses } = rank(
      { ...SUBJECT, level: ["certificate"], education: "high_school" },
      programs,
      DEFAULT_WEIGHTS,
      options("", null),
    );
    expect(nearMisses.map(({ program }) => program.id)).toEqual(["level", "masters"]);
  });
});
