import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain, isMatch } from "./explain.ts";
import type { ProgramFacts } from "./facts.ts";
import { rank } from "./rank.ts";
import { DEFAULT_WEIGHTS } from "./rules.ts";
import { anyAnswers, anyProgram, anyWeights } from "./testing/arbitraries.ts";
import { CHICAGO, sampleCampus, TODAY } from "./testing/samples.ts";

const options = { seed: "s", today: TODAY, origin: CHICAGO };

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
          rank(answers, [{ ...program, ...facts }], weights, options).matches[0]?.score;
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
      const score = (latitude: number) => {
        const match = explain(
          { ...answers, location: { zip: "60614", state: "IL", radius: "any" } },
          { ...program, campuses: [sampleCampus({ latitude })] },
          DEFAULT_WEIGHTS,
          options,
        );
        return (isMatch(match) && match.criteria.find(({ key }) => key === "distance")?.score) || 0;
      };
      expect(score(Math.max(one, other))).toBeGreaterThanOrEqual(score(Math.min(one, other)));
    }),
  );
});
