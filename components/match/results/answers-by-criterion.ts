import type { QuestionKey } from "#lib/match/answers.ts";
import type { MatchWalk } from "#lib/match/flow.ts";
import type { CriterionKey } from "#lib/match/ranking.ts";
import { answerRows } from "../answer-rows.ts";

/** The questions whose answers each criterion weighs. */
const QUESTIONS: Readonly<Record<CriterionKey, readonly QuestionKey[]>> = {
  subject: ["subject"],
  goal: ["goal"],
  schedule: ["schedule"],
  start: ["start"],
  cost: ["budget", "location"],
  distance: ["location"],
  length: ["schedule", "priorities"],
  transfer: ["credits"],
  military: ["military"],
  accreditation: ["goal", "location"],
  skills: ["skills"],
  results: ["priorities"],
};

/** What the reader answered that each criterion looks at, in words. */
export function answersByCriterion(walk: MatchWalk): Readonly<Record<CriterionKey, string | null>> {
  const words = new Map(answerRows(walk).map((row) => [row.key, row.words]));
  const said = (keys: readonly QuestionKey[]) =>
    keys
      .map((key) => words.get(key))
      .filter((answer) => answer !== undefined && answer !== null)
      .join("; ") || null;
  return Object.fromEntries(
    Object.entries(QUESTIONS).map(([criterion, keys]) => [criterion, said(keys)]),
  ) as Record<CriterionKey, string | null>;
}
