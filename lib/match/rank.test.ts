import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { explain, isMatch } from "./explain.ts";
import { findNearMisses } from "./near-misses.ts";
import { ENGINE_VERSION, rank } from "./rank.ts";
import type { Weights } from "./ranking.ts";
import { DEFAULT_WEIGHTS } from "./rules.ts";
import { sampleProgram, TODAY } from "./testing/samples.ts";

const SUBJECT: Answers = { subject: { subject: "health-information", interest: null } };
const OPTIONS = { seed: "", today: TODAY, origin: null };

function criteriaFor(answers: Answers) {
  const match = explain(answers, sampleProgram(), DEFAULT_WEIGHTS, OPTIONS);
  return isMatch(match) ? match.criteria : [];
}

describe("rank", () => {
  it("names its version", () => {
    expect(rank({}, [], DEFAULT_WEIGHTS, OPTIONS)).toEqual({
      engineVersion: ENGINE_VERSION,
      found: 0,
      matches: [],
      leftOut: { withdrawn: 0, subject: 0, level: 0, admission: 0, format: 0, state: 0, radius: 0 },
    });
  });

  it("gives no weight to what was not asked for", () => {
    expect(criteriaFor(SUBJECT).map(({ key }) => key)).toEqual(["subject", "accreditation", "results"]);
  });

  it("counts a priority more", () => {
    const weight = (answers: Answers) =>
      criteriaFor({ ...SUBJECT, ...answers }).find(({ key }) => key === "results")?.weight;
    expect(weight({})).toBe(DEFAULT_WEIGHTS.results);
    expect(weight({ priorities: ["results"] })).toBe(DEFAULT_WEIGHTS.results * 3);
    expect(weight({ priorities: ["cost", "distance", "results"] })).toBe(DEFAULT_WEIGHTS.results * 1.5);
  });

  it("takes weights that are no numbers, or all zero, without harm", () => {
    const broken = { ...DEFAULT_WEIGHTS, subject: Number.NaN, results: -5, accreditation: Infinity };
    const zero = Object.fromEntries(Object.keys(DEFAULT_WEIGHTS).map((key) => [key, 0])) as Weights;
    for (const weights of [broken, zero]) {
      const score = rank(SUBJECT, [sampleProgram()], weights, OPTIONS).matches[0]?.score;
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(100);
    }
  });

  it("puts near misses that take more education last", () => {
    const programs = [
      sampleProgram({ id: "masters", level: "certificate", minEducation: "bachelors" }),
      sampleProgram({ id: "level", level: "associate", completionRate: 10, placementRate: 10 }),
    ];
    const { nearest } = findNearMisses(
      { ...SUBJECT, level: ["certificate"], education: "high_school" },
      programs,
      DEFAULT_WEIGHTS,
      OPTIONS,
    );
    expect(nearest.map(({ program }) => program.id)).toEqual(["level", "masters"]);
  });
});
