import { INTEREST_KEYS } from "#lib/catalogue/interests.ts";
import { type ChosenSubject, SUBJECT_KEYS } from "#lib/catalogue/subjects.ts";
import type { Answers } from "#lib/match/answers.ts";
import type { Origin } from "#lib/match/ranking.ts";
import {
  BUDGETS,
  CREDENTIAL_LEVELS,
  CREDIT_BANDS,
  EDUCATION_LEVELS,
  GOALS,
  MILITARY_STATUSES,
  MODALITIES,
  PRIORITIES,
  RADII,
  SCHEDULES,
  START_WINDOWS,
  SUPPORTS,
} from "#lib/match/vocabulary.ts";
import { between, chance, pick, randomFrom } from "#prisma/demo/random.ts";

export interface AnswerSet {
  answers: Answers;
  origin: Origin | null;
}

/** Subjects of many fields, from small ones to the largest of the official files. */
const CODES = [
  "01.0000",
  "09.0100",
  "11.0101",
  "11.0701",
  "13.1202",
  "14.1901",
  "15.0303",
  "16.0905",
  "19.0709",
  "22.0302",
  "23.0101",
  "24.0101",
  "26.0101",
  "27.0101",
  "30.7001",
  "31.0505",
  "40.0501",
  "42.0101",
  "43.0103",
  "44.0701",
  "45.1001",
  "46.0302",
  "47.0604",
  "48.0508",
  "50.0409",
  "51.3801",
  "51.0801",
  "51.2201",
  "52.0201",
  "52.0301",
] as const satisfies readonly ChosenSubject[];

const PLACES: readonly [Origin, ...Origin[]] = [
  { state: "IL", point: { latitude: 41.92, longitude: -87.65 } },
  { state: "TX", point: { latitude: 29.76, longitude: -95.37 } },
  { state: "NY", point: { latitude: 40.75, longitude: -73.99 } },
  { state: "CA", point: { latitude: 34.05, longitude: -118.24 } },
  { state: "MT", point: { latitude: 46.87, longitude: -113.99 } },
  { state: "OH", point: { latitude: 39.96, longitude: -83.0 } },
  { state: "PR", point: { latitude: 18.22, longitude: -66.43 } },
];

/** The published mix: 200 readers, the same in every run. Each question is answered by some and skipped by others. */
export function answerSets(): AnswerSet[] {
  const random = randomFrom("fairmatch bench:match 1");
  return Array.from({ length: 200 }, () => answerSet(random));
}

function answerSet(random: () => number): AnswerSet {
  const one = <T>(options: readonly T[]): T => pick(random, options as [T, ...T[]]);
  const some = <T>(options: readonly T[], most: number): T[] => {
    const from = between(random, 0, options.length - 1);
    return [...options.slice(from), ...options.slice(0, from)].slice(0, between(random, 1, most));
  };
  const given = <T>(probability: number, make: () => T): T | undefined =>
    chance(random, probability) ? make() : undefined;
  const place = given(0.85, () => one(PLACES));
  const format = given(0.7, () => some(MODALITIES, 3));
  const answers = {
    goal: given(0.8, () => one(GOALS)),
    subject: chance(random, 0.1)
      ? { subject: "not_sure" as const, interest: one(INTEREST_KEYS) }
      : { subject: chance(random, 0.4) ? one(SUBJECT_KEYS) : one(CODES), interest: null },
    level: given(0.8, () => some(CREDENTIAL_LEVELS, 3)),
    education: given(0.8, () => one(EDUCATION_LEVELS)),
    credits: given(0.3, () => one(CREDIT_BANDS)),
    format,
    location: place && {
      zip: "60614",
      state: place.state,
      radius: format?.some((key) => key === "campus" || key === "hybrid") ? one(RADII) : null,
    },
    schedule: given(0.7, () => some(SCHEDULES, 2)),
    start: given(0.6, () => one(START_WINDOWS)),
    budget: given(0.7, () => ({ budget: one(BUDGETS), support: chance(random, 0.4) ? [one(SUPPORTS)] : [] })),
    military: given(0.2, () => one(MILITARY_STATUSES)),
    priorities: given(0.5, () => some(PRIORITIES, 3)),
  };
  return {
    answers: Object.fromEntries(
      Object.entries(answers).filter(([, value]) => value !== undefined),
    ) as Answers,
    origin: place ?? null,
  };
}
