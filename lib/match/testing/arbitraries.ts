import fc from "fast-check";
import { INTEREST_KEYS } from "#lib/catalogue/interests.ts";
import { SKILL_KEYS, SUBJECT_KEYS, SUBJECTS } from "#lib/catalogue/subjects.ts";
import type { Answers, SubjectAnswer } from "../answers.ts";
import type { CampusFacts, ProgramFacts } from "../facts.ts";
import { openProgram } from "../open-program.ts";
import { CRITERIA, type Origin, type Weights } from "../ranking.ts";
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
  SKILL_LEVELS,
  START_WINDOWS,
  SUPPORTS,
} from "../vocabulary.ts";
import { deepFreeze, sampleCampus, sampleProgram } from "./samples.ts";

/** Few states, near and far, so that programs often fit. */
const STATES = ["IL", "OH", "TX", "PR"] as const;
const POINTS = [
  { latitude: 41.92, longitude: -87.65 },
  { latitude: 41.6, longitude: -87.3 },
  { latitude: 43.04, longitude: -87.91 },
  { latitude: 39.96, longitude: -83.0 },
  { latitude: 29.76, longitude: -95.37 },
] as const;
const CIPS = [...SUBJECTS.flatMap(({ cips }) => [...cips]), "51.3801", "51.0799", "11.0901", "52.0201"];

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 4 });
const some = <T>(options: readonly T[]) => fc.subarray([...options], { minLength: 1 }) as fc.Arbitrary<T[]>;
const maybeMissing = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const anyCampus: fc.Arbitrary<CampusFacts> = fc
  .record({ state: fc.constantFrom(...STATES), point: fc.constantFrom(...POINTS) })
  .map(({ state, point }) => sampleCampus({ state, ...point }));

const days = fc.integer({ min: -60, max: 700 }).map((after) => {
  const date = new Date(Date.UTC(2026, 10, 22 + after));
  return date.toISOString().slice(0, 10);
});

const cents = orNull(fc.integer({ min: 0, max: 9_000_000 }));
const rate = orNull(fc.integer({ min: 0, max: 100 }));
const flag = orNull(fc.boolean());

export const anyProgram: fc.Arbitrary<ProgramFacts> = fc
  .record({
    id: fc.uuid(),
    cipCode: fc.constantFrom(...CIPS),
    level: fc.constantFrom(...CREDENTIAL_LEVELS),
    modalities: fc.subarray([...MODALITIES]),
    schedules: fc.subarray([...SCHEDULES]),
    monthsFullTime: orNull(fc.integer({ min: 1, max: 80 })),
    monthsPartTime: orNull(fc.integer({ min: 1, max: 120 })),
    costInStateCents: cents,
    costOutOfStateCents: cents,
    costOnlineCents: cents,
    rollingStart: fc.boolean(),
    startDates: fc.array(days, { maxLength: 4 }),
    minEducation: orNull(fc.constantFrom(...EDUCATION_LEVELS)),
    entrySkill: orNull(fc.constantFrom(...SKILL_LEVELS)),
    statesServed: orNull(fc.subarray([...STATES])),
    maxTransferCredits: orNull(fc.integer({ min: 0, max: 120 })),
    programAccreditation: orNull(fc.constant("CAHIIM")),
    preparesFor: orNull(fc.constant("RHIT")),
    giBill: flag,
    yellowRibbon: flag,
    tuitionAssistance: flag,
    federalAid: flag,
    completionRate: rate,
    placementRate: rate,
    withdrawn: fc.boolean().map((first) => first && false),
    campuses: fc.array(anyCampus, { maxLength: 2 }),
    school: orNull(fc.constant("HLC")).map((accreditor) => ({
      id: "school-1",
      slug: "school-1",
      name: "Northfield College",
      accreditor,
    })),
  })
  .map((facts) => sampleProgram({ ...facts, slug: facts.id }));

/** Lists that many programs share, as those of one school do. */
const CAMPUS_LISTS = deepFreeze(
  [[], [0], [1], [4], [0, 3]].map((points) =>
    points.map((point) => sampleCampus({ state: point === 4 ? "TX" : "IL", ...POINTS[point] })),
  ),
);

export const anyOpenProgram: fc.Arbitrary<ProgramFacts> = fc
  .record({
    id: fc.uuid(),
    cip_code: fc.constantFrom("51.0707", "51.0713", "52.0201"),
    level: fc.constantFrom(...CREDENTIAL_LEVELS),
    campuses: fc.constantFrom(...CAMPUS_LISTS),
    accreditor: orNull(fc.constant("HLC")),
  })
  .map(({ campuses, accreditor, ...row }) =>
    openProgram(
      {
        ...row,
        slug: row.id,
        name: "Health information",
        school_id: "school-1",
        school_slug: "school-1",
        school_name: "Northfield College",
        school_accreditor: accreditor,
        facts_source: "IPEDS",
        facts_as_of: "2025-07-01",
        is_demo: true,
        version: 1,
      },
      { id: "school-1", slug: "school-1", name: "Northfield College", accreditor },
      campuses,
    ),
  );

export const anyPrograms = fc.uniqueArray(anyProgram, { maxLength: 12, selector: ({ id }) => id });

export const anyOrigin: fc.Arbitrary<Origin | null> = orNull(
  fc.record({ state: fc.constantFrom(...STATES), point: orNull(fc.constantFrom(...POINTS)) }),
);

const anySubject: fc.Arbitrary<SubjectAnswer> = fc.oneof(
  fc
    .constantFrom("51.3801" as const, "52.0201" as const, "11.0901" as const)
    .map((subject) => ({ subject, interest: null })),
  fc.constantFrom(...SUBJECT_KEYS).map((subject) => ({ subject, interest: null })),
  fc.constantFrom(...INTEREST_KEYS).map((interest) => ({ subject: "not_sure" as const, interest })),
);

export const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    goal: maybeMissing(fc.constantFrom(...GOALS)),
    subject: anySubject,
    level: maybeMissing(some([...CREDENTIAL_LEVELS, "not_sure"] as const)),
    education: maybeMissing(fc.constantFrom(...EDUCATION_LEVELS)),
    credits: maybeMissing(fc.constantFrom(...CREDIT_BANDS)),
    format: maybeMissing(some(MODALITIES)),
    location: maybeMissing(
      fc.record({
        zip: orNull(fc.constant("60614")),
        state: fc.constantFrom(...STATES),
        radius: orNull(fc.constantFrom(...RADII)),
      }),
    ),
    schedule: maybeMissing(some(SCHEDULES)),
    start: maybeMissing(fc.constantFrom(...START_WINDOWS)),
    budget: maybeMissing(
      fc.record({ budget: orNull(fc.constantFrom(...BUDGETS)), support: fc.subarray([...SUPPORTS]) }),
    ),
    military: maybeMissing(fc.constantFrom(...MILITARY_STATUSES)),
    skills: maybeMissing(fc.dictionary(fc.constantFrom(...SKILL_KEYS), fc.constantFrom(...SKILL_LEVELS))),
    priorities: maybeMissing(fc.shuffledSubarray([...PRIORITIES], { minLength: 1, maxLength: 3 })),
  })
  .map((answers) => deepFreeze(answers));

export const anyWeights: fc.Arbitrary<Weights> = fc
  .tuple(...CRITERIA.map(() => fc.integer({ min: 0, max: 50 })))
  .map((weights) => Object.fromEntries(CRITERIA.map((key, index) => [key, weights[index]])) as Weights)
  .map((weights) => Object.freeze(weights));
