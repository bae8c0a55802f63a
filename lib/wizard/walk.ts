import type { Flow, SavedAnswer, SavedAnswers, Section, Step } from "./define-step.ts";

interface SectionProgress extends Section {
  /** Questions answered or skipped, of those that are asked. */
  done: number;
  total: number;
}

export interface Walk<Answers extends object, S extends Step<Answers>> {
  /** The questions that are asked with these answers, in order. */
  path: readonly S[];
  /** The first question neither answered nor skipped; null when none is left. */
  next: S | null;
  progress: { done: number; total: number; sections: readonly SectionProgress[] };
  /** Valid answers to asked questions. What hidden questions hold is left out here and kept in the store. */
  relevant: Answers;
  /** Whether everything that cannot be skipped is answered. */
  canFinish: boolean;
  /** Whether the question is asked and everything needed before it is answered. */
  canVisit(key: string): boolean;
  /** Where to go after this question: the next open one behind it, else the first open one; null when none is left. */
  nextAfter(key: string): S | null;
}

/**
 * Walks the flow with what is saved. Pure; each request does it anew, so that position, progress and the way
 * back can never disagree with the answers. An answer that no longer passes its schema counts as not given.
 */
export function walk<Answers extends object, S extends Step<Answers>>(
  flow: Flow<Answers, S>,
  saved: SavedAnswers,
): Walk<Answers, S> {
  const relevant: Record<string, unknown> = {};
  const path: S[] = [];
  const open: S[] = [];
  for (const step of flow.steps) {
    const answers = relevant as Answers;
    if (step.when && !step.when(answers)) continue;
    path.push(step);
    const answer = savedAnswer(saved, step.key);
    const value = answer ? readSaved(step, answer, answers) : undefined;
    if (value !== undefined) relevant[step.key] = value;
    else if (answer !== null || step.needed) open.push(step);
  }
  const firstNeeded = path.findIndex((step) => step.needed && open.includes(step));
  return {
    path,
    next: open[0] ?? null,
    progress: {
      done: path.length - open.length,
      total: path.length,
      sections: flow.sections.map((section) => sectionProgress(section, path, open)),
    },
    relevant: relevant as Answers,
    canFinish: firstNeeded < 0,
    canVisit: (key) => {
      const place = path.findIndex((step) => step.key === key);
      return place >= 0 && (firstNeeded < 0 || place <= firstNeeded);
    },
    nextAfter: (key) => {
      const place = path.findIndex((step) => step.key === key);
      return open.find((step) => path.indexOf(step) > place) ?? open.find((step) => step.key !== key) ?? null;
    },
  };
}

/** Undefined: not reached yet. Null: skipped. */
function savedAnswer(saved: SavedAnswers, key: string): SavedAnswer | undefined {
  return Object.hasOwn(saved, key) ? saved[key] : undefined;
}

function readSaved<Answers extends object>(step: Step<Answers>, answer: SavedAnswer, before: Answers) {
  const result = step.schema.safeParse(answer);
  if (!result.success) return undefined;
  return step.trim ? step.trim(result.data, before) : result.data;
}

function sectionProgress<S extends { section: string }>(
  section: Section,
  path: readonly S[],
  open: readonly S[],
): SectionProgress {
  const own = path.filter((step) => step.section === section.key);
  return { ...section, done: own.filter((step) => !open.includes(step)).length, total: own.length };
}
