import type { CredentialLevel, EducationLevel, Modality, Schedule, SkillLevel } from "./vocabulary.ts";

export type Pool = "partner" | "open";

export interface CampusFacts {
  id: string;
  name: string;
  city: string;
  /** Postal code of the state or territory. */
  state: string;
  zip: string;
  latitude: number;
  longitude: number;
}

/**
 * Everything that the matcher knows of a program: one row of `matching.program_facts`. There is no commercial
 * term here and none can come in. Null, and an empty list of modalities or schedules: not known.
 */
export interface ProgramFacts {
  id: string;
  slug: string;
  name: string;
  school: { id: string; slug: string; name: string; accreditor: string | null };
  /** CIP 2020, "51.0707". */
  cipCode: string;
  level: CredentialLevel;
  modalities: readonly Modality[];
  schedules: readonly Schedule[];
  monthsFullTime: number | null;
  monthsPartTime: number | null;
  /** Total price of tuition and required fees by residency, integer US cents. */
  costInStateCents: number | null;
  costOutOfStateCents: number | null;
  costOnlineCents: number | null;
  rollingStart: boolean;
  /** ISO days. */
  startDates: readonly string[];
  /** Least education that admits. */
  minEducation: EducationLevel | null;
  entrySkill: SkillLevel | null;
  admissionNote: string | null;
  /** States and territories whose residents may enroll online. */
  statesServed: readonly string[] | null;
  maxTransferCredits: number | null;
  programAccreditation: string | null;
  /** Licence or certification that the program prepares for. */
  preparesFor: string | null;
  giBill: boolean | null;
  yellowRibbon: boolean | null;
  tuitionAssistance: boolean | null;
  federalAid: boolean | null;
  /** Whole per cent. */
  completionRate: number | null;
  placementRate: number | null;
  resultsSource: string | null;
  factsSource: string;
  /** ISO day. */
  factsAsOf: string;
  /** True in an old snapshot whose program has gone since; the reader gives published programs only. */
  withdrawn: boolean;
  /** Of a school that pays, or of one that pays nothing. It is said beside a match and counts for nothing in it. */
  pool: Pool;
  isDemo: boolean;
  version: number;
  campuses: readonly CampusFacts[];
}
