import { findInterest, findSubject, type Subject } from "#lib/catalogue/subjects.ts";
import type { Answers } from "./answers.ts";
import type { Origin } from "./ranking.ts";
import { BUDGET_DOLLARS, type MILITARY_BENEFITS, type START_MONTHS } from "./rules.ts";
import {
  type CredentialLevel,
  type CreditBand,
  type EducationLevel,
  type Goal,
  type Modality,
  type Priority,
  type Schedule,
  SKILL_LEVELS,
} from "./vocabulary.ts";

/** What the answers say, in the form that gates and criteria ask. Null: not said, so nothing follows from it. */
export interface ReaderFacts {
  goal: Goal | null;
  subjects: readonly Subject[];
  /** Null also with "not sure". */
  levels: readonly CredentialLevel[] | null;
  education: EducationLevel | null;
  credits: CreditBand | null;
  formats: readonly Modality[] | null;
  state: string | null;
  point: { latitude: number; longitude: number } | null;
  /** Null: any distance, or it cannot be measured. */
  radiusMiles: number | null;
  schedules: readonly Schedule[] | null;
  start: keyof typeof START_MONTHS | null;
  /** Upper end of the budget. */
  budgetCents: number | null;
  needsAid: boolean;
  employerPays: boolean;
  /** Only a status that has education benefits. */
  military: keyof typeof MILITARY_BENEFITS | null;
  /** Mean of the rated skills: 0 none, 1 some, 2 comfortable. */
  skill: number | null;
  priorities: readonly Priority[];
}

export function readerFacts(answers: Answers, origin: Origin | null): ReaderFacts {
  const { level, location, start, budget, military } = answers;
  const point = origin?.point ?? null;
  const radius = location?.radius ?? "any";
  const known = level?.filter((key) => key !== "not_sure") ?? [];
  return {
    goal: answers.goal ?? null,
    subjects: chosenSubjects(answers),
    levels: known.length > 0 && !level?.includes("not_sure") ? known : null,
    education: answers.education ?? null,
    credits: answers.credits ?? null,
    formats: answers.format?.length ? answers.format : null,
    state: origin?.state ?? location?.state ?? null,
    point,
    radiusMiles: point === null || radius === "any" ? null : Number(radius),
    schedules: answers.schedule?.length ? answers.schedule : null,
    start: start === undefined || start === "exploring" ? null : start,
    budgetCents: budget?.budget && budget.budget !== "not_sure" ? BUDGET_DOLLARS[budget.budget] * 100 : null,
    needsAid: budget?.support.includes("needs_aid") ?? false,
    employerPays: budget?.support.includes("employer_pays") ?? false,
    military:
      military === undefined || military === "none" || military === "rather_not_say" ? null : military,
    skill: meanSkill(answers),
    priorities: answers.priorities ?? [],
  };
}

/** The subjects that the reader is looking for: one, or those of an interest. */
export function chosenSubjects({ subject }: Answers): Subject[] {
  if (!subject) return [];
  const keys =
    subject.interest === null ? [subject.subject] : (findInterest(subject.interest)?.subjects ?? []);
  return keys.flatMap((key) => findSubject(key) ?? []);
}

function meanSkill({ skills }: Answers): number | null {
  const ratings = Object.values(skills ?? {}).map((rating) => SKILL_LEVELS.indexOf(rating));
  return ratings.length === 0 ? null : ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
}
