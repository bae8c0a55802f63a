import type { Answers } from "../answers.ts";
import type { CampusFacts, ProgramFacts } from "../facts.ts";
import type { Origin } from "../ranking.ts";
import { type ReaderFacts, readerFacts } from "../reader-facts.ts";

/** The day of every test of the match. */
export const TODAY = "2026-11-22";

export const CHICAGO: Origin = { state: "IL", point: { latitude: 41.92, longitude: -87.65 } };

export function sampleCampus(changes: Partial<CampusFacts> = {}): CampusFacts {
  return {
    id: "campus-1",
    name: "Main campus",
    city: "Chicago",
    state: "IL",
    zip: "60601",
    latitude: 41.89,
    longitude: -87.62,
    ...changes,
  };
}

/** A program of which everything is known, frozen through and through. */
export function sampleProgram(changes: Partial<ProgramFacts> = {}): ProgramFacts {
  return deepFreeze({
    id: "program-1",
    slug: "program-1",
    name: "Certificate in Health Information",
    school: { id: "school-1", slug: "school-1", name: "Northfield College", accreditor: "HLC" },
    cipCode: "51.0707",
    level: "certificate",
    modalities: ["online_async", "campus"],
    schedules: ["full_time", "part_time"],
    monthsFullTime: 9,
    monthsPartTime: 15,
    costInStateCents: 600_000,
    costOutOfStateCents: 900_000,
    costOnlineCents: 700_000,
    rollingStart: false,
    startDates: ["2027-01-11", "2027-05-10"],
    minEducation: "high_school",
    entrySkill: "some",
    admissionNote: null,
    statesServed: ["IL", "OH", "TX"],
    maxTransferCredits: 30,
    programAccreditation: "CAHIIM",
    preparesFor: "RHIT",
    giBill: true,
    yellowRibbon: false,
    tuitionAssistance: true,
    federalAid: true,
    completionRate: 70,
    placementRate: 80,
    resultsSource: "School report 2026",
    factsSource: "School catalogue",
    factsAsOf: "2026-10-01",
    withdrawn: false,
    pool: "partner",
    isDemo: true,
    version: 1,
    campuses: [sampleCampus()],
    ...changes,
  });
}

export function sampleReader(answers: Answers = {}, origin: Origin | null = null): ReaderFacts {
  return deepFreeze(
    readerFacts({ subject: { subject: "health-information", interest: null }, ...answers }, origin),
  );
}

/** Freezes a value and all that it holds, so that a test fails where something is changed. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
