import type { MatchWalk } from "#lib/match/flow.ts";

export interface AnswerRow {
  key: string;
  section: string;
  label: string;
  /** The answer in words; null: not answered, or skipped. */
  words: string | null;
}

/** The questions that are asked, each with its answer in words. */
export function answerRows(walk: MatchWalk): AnswerRow[] {
  return walk.path.map((step) => {
    const value = walk.relevant[step.key];
    return {
      key: step.key,
      section: step.section,
      label: step.label,
      words: value === undefined ? null : step.summary(value as never),
    };
  });
}
