import type {
  CredentialLevel,
  EducationLevel,
  Modality,
  Schedule,
  SchoolControl,
  SkillLevel,
} from "#lib/platform/prisma/enums.ts";
import type { FactSources, SchoolFactSources } from "./fact-sources.ts";
import type { Logo } from "./logo-words.ts";

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
  /** Awards conferred in the year of the official file. */
  awardsPerYear: number | null;
  medianEarningsCents: number | null;
  medianDebtCents: number | null;
  resultsSource: string | null;
  /** Where the facts come from that `factSources` does not name, and the day they were checked. */
  factsSource: string;
  factsAsOf: string;
  factSources: FactSources;
  isDemo: boolean;
  school: {
    id: string;
    slug: string;
    name: string;
    accreditor: string | null;
    websiteUrl: string | null;
    partnerId: string | null;
  };
  campuses: PublicCampus[];
}

/** What a list says about a program: money in cents, null for not known. */
export interface ProgramSummary {
  id: string;
  slug: string;
  name: string;
  level: CredentialLevel;
  modalities: Modality[];
  costInStateCents: number | null;
  costOutOfStateCents: number | null;
  costOnlineCents: number | null;
  isDemo: boolean;
  /** `partnerId` is null for a school of the open catalogue, which pays nothing. */
  school: { slug: string; name: string; partnerId: string | null };
}

/** A program of the list of all; `askState`: whether residents of the chosen state may enroll is not known. */
export interface ListedProgram extends ProgramSummary {
  cipCode: string;
  askState: boolean;
}

/** A school with its campuses and published programs. */
export interface PublicSchool {
  id: string;
  slug: string;
  name: string;
  summary: string | null;
  accreditor: string | null;
  websiteUrl: string | null;
  /** The website of the partner that the school belongs to. */
  partnerWebsiteUrl: string | null;
  /** Null for a school of the open catalogue, which pays nothing. */
  partnerId: string | null;
  partner: { name: string; logo: Logo | null } | null;
  control: SchoolControl | null;
  /** Tuition and required fees of one year for undergraduates. */
  yearlyInStateCents: number | null;
  yearlyOutOfStateCents: number | null;
  /** Whole per cent of first-time full-time undergraduates who finish. */
  completionRate: number | null;
  offersDistance: boolean | null;
  factSources: SchoolFactSources;
  isDemo: boolean;
  /** The day (ISO) of the last change of what is said here about the school. */
  updatedOn: string;
  campuses: PublicCampus[];
  programs: ProgramSummary[];
}
