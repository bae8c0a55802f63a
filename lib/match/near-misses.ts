import type { Answers } from "./answers.ts";
import { BestOf } from "./best-of.ts";
import { approach, type Candidate, emptyCandidate } from "./candidate.ts";
import { explain, givenPlace, isMatch } from "./explain.ts";
import type { ProgramFacts } from "./facts.ts";
import { findQuestion } from "./flow.ts";
import { gates, passGates } from "./gates/check-gates.ts";
import type { Gate } from "./gates/gate.ts";
import type { Programs } from "./program-index.ts";
import type { Change, NearMiss, NearMisses, RankOptions, Weights } from "./ranking.ts";
import { type ReaderFacts, readerFacts } from "./reader-facts.ts";
import { generalScore, type InUse, weigh, withLocal } from "./score.ts";
import { seedHash, tieBreak } from "./tie-break.ts";
import { walkPrograms } from "./walk-programs.ts";

/** The reader as they would be with one other answer. */
interface Changed {
  reader: ReaderFacts;
  inUse: InUse;
}

/**
 * The programs that exactly one gate keeps out, where one other answer admits them: how many there are, and the best
 * of them, each by the score that it would have. Those that take more education come last: a wish is changed at
 * once, an education takes years.
 */
export function findNearMisses(
  answers: Answers,
  programs: Programs,
  weights: Weights,
  options: RankOptions,
): NearMisses {
  const reader = readerFacts(answers, options.origin);
  const given = givenPlace(answers);
  const seed = seedHash(options.seed);
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  const [wishes, education] = [new BestOf(limit), new BestOf(limit)];
  const changedTo = rememberChanges(answers, weights, options);
  let found = 0;
  let other: Candidate | null = null;
  let change: Change | null = null;
  let changed: Changed | null = null;
  let isAdmitted = false;
  let general = 0;
  forEachNear(reader, programs, options.today, (candidate, gate, isLikeTheLast) => {
    if (!isLikeTheLast) {
      change = gate.change?.(candidate, reader, given) ?? null;
      changed = change && changedTo(change);
      isAdmitted = false;
    }
    if (!change || !changed || (isLikeTheLast && !isAdmitted)) return;
    const { entry, closeness } = candidate;
    other ??= emptyCandidate(entry, options.today);
    other.closeness = closeness;
    approach(other, entry, changed.reader);
    if (!isLikeTheLast) {
      const passed = passGates(other, changed.reader);
      isAdmitted = passed === "fits" || passed === "asks";
      if (!isAdmitted) return;
      general = generalScore(other, changed.reader, changed.inUse);
    }
    found += 1;
    (change.question === "education" ? education : wishes).offer(
      entry.program,
      withLocal(general, other, changed.reader, changed.inUse),
      false,
      tieBreak(seed, entry.idHash),
    );
  });
  const nearest = [...wishes.inOrder(), ...education.inOrder()]
    .slice(0, limit)
    .flatMap(({ program }) => nearMissOf(program, answers, weights, options) ?? []);
  return { found, nearest };
}

/** One program as a near miss; null unless exactly one gate failed and one answer admits it. */
export function nearMissOf(
  program: ProgramFacts,
  answers: Answers,
  weights: Weights,
  options: Pick<RankOptions, "today" | "origin">,
): NearMiss | null {
  const excluded = explain(answers, program, weights, options);
  if (isMatch(excluded)) return null;
  const [failed, ...others] = excluded.failed;
  const change = failed?.change;
  const changed = change && others.length === 0 ? withChange(answers, change) : null;
  if (!failed || !change || !changed) return null;
  const admitted = explain(changed, program, weights, options);
  if (!isMatch(admitted)) return null;
  return { program, failed, change, score: admitted.score, figures: admitted.figures };
}

/** The answers with one of them changed; null when the question would not take it. */
export function withChange(answers: Answers, change: Pick<Change, "question" | "answer">): Answers | null {
  const read = findQuestion(change.question)?.schema.safeParse(change.answer);
  return read?.success ? { ...answers, [change.question]: read.data } : null;
}

/** Few changes admit thousands of programs: each is worked out once. */
function rememberChanges(answers: Answers, weights: Weights, { origin }: RankOptions) {
  const remembered = new Map<string, Changed | null>();
  return (change: Change): Changed | null => {
    const key = change.words;
    let changed = remembered.get(key);
    if (changed === undefined) {
      const other = withChange(answers, change);
      const reader = other && readerFacts(other, origin);
      changed = reader && { reader, inUse: weigh(reader, weights) };
      remembered.set(key, changed);
    }
    return changed;
  };
}

/** Calls `take` with each program of the subject that exactly one gate keeps out. */
function forEachNear(
  reader: ReaderFacts,
  programs: Programs,
  today: string,
  take: (candidate: Candidate, gate: Gate, isLikeTheLast: boolean) => void,
): void {
  let gate: Gate | null = null;
  walkPrograms(reader, programs, today, {
    visit: (candidate, isLikeTheLast) => {
      if (!isLikeTheLast) gate = onlyFailure(candidate, reader);
      if (gate) take(candidate, gate, isLikeTheLast);
    },
  });
}

function onlyFailure(candidate: Candidate, reader: ReaderFacts): Gate | null {
  let failed: Gate | null = null;
  for (const gate of gates) {
    if (gate.state(candidate, reader) !== "fail") continue;
    if (failed) return null;
    failed = gate;
  }
  return failed;
}
