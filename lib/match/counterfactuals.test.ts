import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SavedAnswers } from "./answers.ts";
import { findCounterfactuals, ordinal } from "./counterfactuals.ts";
import { walkMatch } from "./flow.ts";
import { rank } from "./rank.ts";
import { DEFAULT_WEIGHTS } from "./rules.ts";
import { anyOrigin, anyPrograms } from "./testing/arbitraries.ts";
import { CHICAGO, sampleProgram, TODAY } from "./testing/samples.ts";
import {
  BUDGETS,
  CREDENTIAL_LEVELS,
  EDUCATION_LEVELS,
  MODALITIES,
  PRIORITIES,
  RADII,
  SCHEDULES,
  START_WINDOWS,
} from "./vocabulary.ts";

const OPTIONS = { seed: "seed", today: TODAY, origin: CHICAGO };
const SUBJECT = { subject: { subject: "health-information" } } satisfies SavedAnswers;
const find = (saved: SavedAnswers, programs: ReturnType<typeof sampleProgram>[], id: string) => {
  const program = programs.find((one) => one.id === id);
  if (!program) throw new Error(`There is no ${id}.`);
  return findCounterfactuals(saved, program, programs, DEFAULT_WEIGHTS, OPTIONS);
};
const priced = (id: string, dollars: number, changes: Parameters<typeof sampleProgram>[0] = {}) => {
  const cents = dollars * 100;
  return sampleProgram({
    id,
    slug: id,
    costInStateCents: cents,
    costOutOfStateCents: cents,
    costOnlineCents: cents,
    ...changes,
  });
};

describe("what another answer would change", () => {
  test("is told in one plain sentence with both places", () => {
    const weak = { completionRate: 5, placementRate: 5, programAccreditation: null, preparesFor: null };
    const programs = [priced("dear", 11_000), priced("cheap-1", 3_000, weak), priced("cheap-2", 3_100, weak)];
    const found = find(
      { ...SUBJECT, budget: { budget: "under_5k" }, priorities: { first: "cost" } },
      programs,
      "dear",
    );
    expect(found).toContainEqual({
      question: "budget",
      answer: { budget: "10_20k" },
      place: 1,
      words: "With a budget of $10,000 to $20,000 this would rank 1st instead of 3rd.",
    });
  });

  test("is not advised where the program would rise because its own fact is not known", () => {
    const unknown = { costInStateCents: null, costOutOfStateCents: null, costOnlineCents: null };
    const programs = [
      sampleProgram({ id: "unknown", slug: "unknown", ...unknown }),
      ...["a", "b", "c", "d"].map((id) => priced(id, 9_000)),
    ];
    const saved = { ...SUBJECT, budget: { budget: "5_10k" }, priorities: { first: "cost" } };
    expect(find(saved, programs, "unknown").map(({ question }) => question)).not.toContain("budget");
    const free = find({ ...SUBJECT }, programs, "unknown");
    expect(free.map(({ words }) => words).join(" ")).not.toContain("cost mattered most");
  });

  test("brings in what one choice keeps out", () => {
    const programs = [sampleProgram({ modalities: ["campus"] })];
    const found = find({ ...SUBJECT, format: { format: ["online_async"] } }, programs, "program-1");
    expect(found).toEqual([
      {
        question: "format",
        answer: { format: ["online_async", "campus"] },
        place: 1,
        words: "With “On campus” too this would be in your list, ranked 1st.",
      },
    ]);
  });

  test("keeps the rest of an answer", () => {
    const programs = [sampleProgram({ modalities: ["campus"], campuses: [] }), priced("other", 1_000)];
    const saved = {
      ...SUBJECT,
      format: { format: ["campus"] },
      location: { zip: "60614", state: "IL", radius: "10" },
      budget: { budget: "under_5k", support: ["needs_aid"] },
    };
    for (const { question, answer } of find(saved, programs, "program-1")) {
      if (question === "budget") expect(answer).toMatchObject({ support: ["needs_aid"] });
      if (question === "location") expect(answer).toMatchObject({ zip: "60614", state: "IL" });
    }
  });

  test("is nothing for the first of the list", () => {
    expect(find(SUBJECT, [sampleProgram()], "program-1")).toEqual([]);
  });
});

const some = <T extends string>(options: readonly T[]) => fc.subarray([...options], { minLength: 1 });
const anySaved: fc.Arbitrary<SavedAnswers> = fc
  .record(
    {
      subject: fc.constant({ subject: "health-information" }),
      level: some(CREDENTIAL_LEVELS).map((level) => ({ level })),
      education: fc.constantFrom(...EDUCATION_LEVELS).map((education) => ({ education })),
      format: some(MODALITIES).map((format) => ({ format })),
      location: fc.constantFrom(...RADII).map((radius) => ({ zip: "60614", state: "IL", radius })),
      schedule: some(SCHEDULES).map((schedule) => ({ schedule })),
      start: fc.constantFrom(...START_WINDOWS).map((start) => ({ start })),
      budget: fc.constantFrom(...BUDGETS).map((budget) => ({ budget })),
      military: fc.constant({ military: "veteran" }),
      priorities: fc.constantFrom(...PRIORITIES).map((first) => ({ first })),
    },
    { requiredKeys: ["subject"] },
  )
  .map((saved) => saved as SavedAnswers);

test("the law: with exactly that answer saved, the engine gives exactly that place", () => {
  fc.assert(
    fc.property(anySaved, anyPrograms, anyOrigin, fc.nat(11), (saved, programs, origin, index) => {
      const program = programs[index % Math.max(1, programs.length)];
      if (!program) return;
      const options = { ...OPTIONS, origin };
      const placeWith = (answers: SavedAnswers) =>
        rank(walkMatch(answers).relevant, programs, DEFAULT_WEIGHTS, options).matches.findIndex(
          (match) => match.program.id === program.id,
        ) + 1;
      const now = placeWith(saved);
      const found = findCounterfactuals(saved, program, programs, DEFAULT_WEIGHTS, options);
      expect(found.length).toBeLessThanOrEqual(3);
      for (const { question, answer, place, words } of found) {
        expect(placeWith({ ...saved, [question]: answer })).toBe(place);
        expect(place).toBeGreaterThan(0);
        if (now > 0) expect(place).toBeLessThan(now);
        expect(words).toContain(now > 0 ? `${ordinal(place)} instead of ${ordinal(now)}` : ordinal(place));
        expect(["education", "military", "credits", "skills", "goal", "subject"]).not.toContain(question);
      }
    }),
    { numRuns: 150 },
  );
});

test.each([
  [1, "1st"],
  [2, "2nd"],
  [3, "3rd"],
  [4, "4th"],
  [11, "11th"],
  [12, "12th"],
  [13, "13th"],
  [21, "21st"],
  [111, "111th"],
])("%i is %s", (place, words) => {
  expect(ordinal(place)).toBe(words);
});
