import { type Alternative, alternativesTo } from "./alternatives.ts";
import type { Answers, QuestionKey, SavedAnswers } from "./answers.ts";
import { explain, isMatch } from "./explain.ts";
import type { ProgramFacts } from "./facts.ts";
import { walkMatch } from "./flow.ts";
import type { Programs } from "./program-index.ts";
import { placesOf } from "./rank.ts";
import type { CriterionKey, Exclusion, Match, RankOptions, Weights } from "./ranking.ts";
import { PRIORITY_CRITERIA } from "./rules.ts";
import type { Priority } from "./vocabulary.ts";

/** What one other answer would do for a program. */
export interface Counterfactual extends Pick<Alternative, "question" | "answer"> {
  /** "With a budget of $10,000 to $20,000 this would rank 3rd instead of 9th." */
  words: string;
  /** Its place with that answer; 1 is the first. */
  place: number;
}

/** How many are told. */
const MOST = 3;

/**
 * The other answers, one at a time, that would move a program up notably or bring it into the list: the best of each
 * question, best first, three at most. Each place is what the engine gives with exactly that answer saved.
 */
export function findCounterfactuals(
  saved: SavedAnswers,
  program: ProgramFacts,
  programs: Programs,
  weights: Weights,
  options: RankOptions,
): Counterfactual[] {
  const placeWith = (answers: Answers) => placesOf(answers, [program], programs, weights, options)[0] ?? null;
  const explainWith = (answers: Answers) => explain(answers, program, weights, options);
  const { relevant } = walkMatch(saved);
  const now = placeWith(relevant);
  if (now === 1) return [];
  const bestByQuestion = new Map<string, Counterfactual>();
  for (const { question, condition, answer } of alternativesTo(relevant, saved)) {
    const other = walkMatch({ ...saved, [question]: answer }).relevant;
    if (risesByNotKnowing(question, explainWith(other), other.priorities?.[0])) continue;
    const place = placeWith(other);
    const best = bestByQuestion.get(question);
    if (place === null || !isNotable(place, now) || (best && best.place <= place)) continue;
    bestByQuestion.set(question, { question, answer, place, words: inWords(condition, place, now) });
  }
  return [...bestByQuestion.values()].sort((a, b) => a.place - b.place).slice(0, MOST);
}

/** What each question is about; priorities are about the first of them. */
const ABOUT: Partial<Record<QuestionKey, CriterionKey>> = {
  budget: "cost",
  schedule: "schedule",
  start: "start",
  location: "distance",
};

/**
 * Whether a program would move up only because others fall: what the question is about is not known of it. That is no
 * reason to give another answer.
 */
function risesByNotKnowing(question: QuestionKey, explained: Match | Exclusion, first?: Priority): boolean {
  const about = question === "priorities" ? first && PRIORITY_CRITERIA[first] : ABOUT[question];
  if (!about || !isMatch(explained)) return false;
  return explained.criteria.some(({ key, known }) => key === about && !known);
}

/** Into the list, to its top, or up by at least two places and a fifth of the way. */
function isNotable(place: number, now: number | null): boolean {
  if (now === null) return true;
  return place < now && (place === 1 || now - place >= Math.max(2, now / 5));
}

function inWords(condition: string, place: number, now: number | null): string {
  const start = condition.charAt(0).toUpperCase() + condition.slice(1);
  const comma = condition.startsWith("if ") ? "," : "";
  const would =
    now === null
      ? `would be in your list, ranked ${ordinal(place)}`
      : `would rank ${ordinal(place)} instead of ${ordinal(now)}`;
  return `${start}${comma} this ${would}.`;
}

/** "1st", "2nd", "13th", "3,021st". */
export function ordinal(place: number): string {
  const teens = place % 100 >= 11 && place % 100 <= 13;
  const ending = teens ? undefined : { 1: "st", 2: "nd", 3: "rd" }[place % 10];
  return `${place.toLocaleString("en-US")}${ending ?? "th"}`;
}
