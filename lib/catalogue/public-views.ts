import type {
  CredentialLevel,
  EducationLevel,
  Modality,
  Schedule,
  SkillLevel,
} from "#lib/platform/prisma/enums.ts";

export interface PublicCampus {
  id: string;
  name: string;
  city: string;
  state: string;
}

/** Everything that a reader may know about a program: days in ISO, money in cents, null for not known. */
export interface PublicProgram {
  id: string;
  slug: string;
  name: string;
  cipCode: string;
  level: CredentialLevel;
  summary: string | null;
  modalities: Modality[];
  schedules: Schedule[];
  monthsFullTime: number | null;
  monthsPartTime: number | null;
  costInStateCents: number | null;
  costOutOfStateCents: number | null;
  costOnlineCents: number | null;
  rollingStart: boolean;
  startDates: string[];
  minEducation: EducationLevel | null;
  entrySkill: SkillLevel | null;
  admissionNote: string | null;
  statesServed: string[];
  statesKnown: boolean;
  maxTransferCredits: number | null;
  programAccreditation: string | null;
  preparesFor: string | null;
  giBill: boolean | null;
  yellowRibbon: boolean | null;
  tuitionAssistance: boolean | null;
  federalAid: boolean | null;
  completionRate: number | null;
  placementRate: number | null;
  resultsSource: string | null;
  factsSource: string;
  factsAsOf: string;
  isDemo: boolean;
  school: {
    id: string;
    slug: string;
    name: string;
    accreditor: string | null;
    websiteUrl: string | null;
  };
  campuses: PublicCampus[];
}

/** A school with its campuses and published programs. */
export interface PublicSchool {
  id: string;
  slug: string;
  name: string;
  summary: string | null;
  accreditor: string | null;
  websiteUrl: string | null;
  isDemo: boolean;
  campuses: PublicCampus[];
  programs: { slug: string; name: string; level: CredentialLevel; modalities: Modality[] }[];
}
