import type { QuestionKey } from "#lib/match/answers.ts";
import type { MatchWalk } from "#lib/match/flow.ts";
import { CRITERIA, type CriterionKey } from "#lib/match/ranking.ts";
import { PRIORITY_CRITERIA } from "#lib/match/rules.ts";
import { answerRows } from "../answer-rows.ts";

const PLACES = ["your first priority", "your second priority", "your third priority"];

/** The questions whose answers each criterion weighs. */
const QUESTIONS: Readonly<Record<CriterionKey, readonly QuestionKey[]>> = {
  subject: ["subject"],
  goal: ["goal"],
  schedule: ["schedule"],
  start: ["start"],
  cost: ["budget"],
  distance: ["location"],
  length: ["schedule"],
  transfer: ["credits"],
  military: ["military"],
  accreditation: ["goal"],
  skills: ["skills"],
  results: [],
};

/** What the reader answered that each criterion looks at, in words, with the priorities that raise it. */
export function answersByCriterion(walk: MatchWalk): Readonly<Record<CriterionKey, string | null>> {
  const words = new Map(answerRows(walk).map((row) => [row.key, row.words]));
  const said = (criterion: CriterionKey) => {
    const place = (walk.relevant.priorities ?? []).findIndex((key) => PRIORITY_CRITERIA[key] === criterion);
    const parts = [...QUESTIONS[criterion].map((key) => words.get(key)), PLACES[place]];
    return parts.filter(Boolean).join("; ") || null;
  };
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, said(criterion)])) as Record<
    CriterionKey,
    string | null
  >;
}
