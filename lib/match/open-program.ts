import { z } from "zod";
import type { CampusFacts, ProgramFacts } from "./facts.ts";
import { CREDENTIAL_LEVELS } from "./vocabulary.ts";

/** One row of `matching.open_program_facts`, column by column. */
export const openProgramRowSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  school_id: z.uuid(),
  school_slug: z.string(),
  school_name: z.string(),
  school_accreditor: z.string().nullable(),
  cip_code: z.string(),
  level: z.enum(CREDENTIAL_LEVELS),
  facts_source: z.string(),
  facts_as_of: z.iso.date(),
  is_demo: z.boolean(),
  version: z.int(),
});
export type OpenProgramRow = z.infer<typeof openProgramRowSchema>;

const NONE: readonly never[] = Object.freeze([]);

/** What the official files do not say of a program is shared by all of them, so that 200,000 stay small. */
const UNKNOWN = {
  modalities: NONE,
  schedules: NONE,
  monthsFullTime: null,
  monthsPartTime: null,
  costInStateCents: null,
  costOutOfStateCents: null,
  costOnlineCents: null,
  rollingStart: false,
  startDates: NONE,
  minEducation: null,
  entrySkill: null,
  admissionNote: null,
  statesServed: null,
  maxTransferCredits: null,
  programAccreditation: null,
  preparesFor: null,
  giBill: null,
  yellowRibbon: null,
  tuitionAssistance: null,
  federalAid: null,
  completionRate: null,
  placementRate: null,
  resultsSource: null,
  withdrawn: false,
  pool: "open",
} as const satisfies Partial<ProgramFacts>;

const SHARED = {
  ...UNKNOWN,
  /** All facts, for those who write them down. */
  toJSON(): object {
    return { ...UNKNOWN, ...this };
  },
};

/** Whether nothing is known of a program but what `openProgram` takes. */
export const isOfficialOnly = (program: ProgramFacts): boolean => Object.getPrototypeOf(program) === SHARED;

/** A program of the open catalogue: its own few facts, and behind them all that is not known of any. */
export function openProgram(row: OpenProgramRow, campuses: readonly CampusFacts[]): ProgramFacts {
  const known = {
    id: row.id,
    slug: row.slug,
    name: row.name,
    school: {
      id: row.school_id,
      slug: row.school_slug,
      name: row.school_name,
      accreditor: row.school_accreditor,
    },
    cipCode: row.cip_code,
    level: row.level,
    factsSource: row.facts_source,
    factsAsOf: row.facts_as_of,
    isDemo: row.is_demo,
    version: row.version,
    campuses,
  } satisfies Omit<ProgramFacts, keyof typeof UNKNOWN>;
  return Object.assign(Object.create(SHARED), known);
}
