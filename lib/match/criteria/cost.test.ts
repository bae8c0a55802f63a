import { describe, expect, it } from "vitest";
import type { Answers } from "../answers.ts";
import { assess, isAsked } from "../testing/assess.ts";
import { cost } from "./cost.ts";

const upTo10k: Answers = { budget: { budget: "5_10k", support: [] } };
const IN_ILLINOIS = { state: "IL", point: null };
const IN_TEXAS = { state: "TX", point: null };

it("counts with a budget, a need, an employer or as a priority", () => {
  expect([
    isAsked(cost, {}),
    isAsked(cost, { budget: { budget: "not_sure", support: [] } }),
    isAsked(cost, upTo10k),
    isAsked(cost, { budget: { budget: null, support: ["needs_aid"] } }),
    isAsked(cost, { priorities: ["cost"] }),
  ]).toEqual([false, false, true, true, true]);
});

describe("the price for this reader's residency", () => {
  const price = (answers: Answers, origin: typeof IN_TEXAS | null, facts = {}) =>
    assess(cost, facts, { ...upTo10k, ...answers }, origin).reason;

  it.each<[string, Answers, typeof IN_TEXAS | null, string]>([
    [
      "campus in the own state",
      { format: ["campus"] },
      IN_ILLINOIS,
      "$6,000 at the price for residents of your state",
    ],
    [
      "campus elsewhere",
      { format: ["campus"] },
      IN_TEXAS,
      "$9,000 at the price for residents of other states",
    ],
    ["online", { format: ["online_async"] }, IN_TEXAS, "$7,000 online"],
    ["the lower of two open ways", {}, IN_TEXAS, "$7,000 online"],
    [
      "no place given: the dearer one",
      { format: ["campus"] },
      null,
      "$9,000 at the price for residents of other",
    ],
  ])("%s", (_, answers, origin, words) => {
    expect(price(answers, origin)).toContain(words);
  });

  it("does not count on a way that may be closed", () => {
    const facts = { statesServed: null, costOnlineCents: 100_000 };
    expect(price({}, IN_ILLINOIS, facts)).toContain("$6,000");
  });
});

it("falls from full at nothing over 0.7 at the budget to nothing at twice the budget", () => {
  const score = (costOnlineCents: number) =>
    assess(cost, { modalities: ["online_async"], costOnlineCents }, upTo10k).score;
  expect([score(0), score(1_000_000), score(2_000_000)]).toEqual([1, 0.7, 0]);
  expect(score(500_000)).toBeCloseTo(0.85);
});

it("says how far it is over the budget", () => {
  expect(assess(cost, { modalities: ["online_async"], costOnlineCents: 1_234_500 }, upTo10k).reason).toBe(
    "It costs $12,345 online, $2,345 over your budget.",
  );
});

it("asks for federal aid where it is needed, and gives back half where an employer pays", () => {
  const facts = { modalities: ["online_async" as const], costOnlineCents: 1_000_000 };
  const with_ = (support: ("needs_aid" | "employer_pays")[], federalAid: boolean | null) =>
    assess(cost, { ...facts, federalAid }, { budget: { budget: "5_10k", support } });
  expect(with_(["needs_aid"], true).score).toBeCloseTo(0.775);
  expect(with_(["needs_aid"], false).reason).toContain("Federal aid cannot be used.");
  expect(with_(["needs_aid"], null)).toMatchObject({ known: false });
  expect(with_(["employer_pays"], null)).toMatchObject({ score: 0.85, known: true });
});

it("is half where the price is not known", () => {
  const facts = { costInStateCents: null, costOutOfStateCents: null, costOnlineCents: null };
  expect(assess(cost, facts, upTo10k)).toMatchObject({
    score: 0.5,
    known: false,
    reason: "Its price for you is not known.",
  });
});
