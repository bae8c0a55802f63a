import type { z } from "zod";
import type { CampusFacts, ProgramFacts } from "./facts.ts";
import { programRowSchema } from "./program-row.ts";

/** One row of `matching.open_program_facts`, column by column. */
export const openProgramRowSchema = programRowSchema.pick({
  id: true,
  slug: true,
  name: true,
  school_id: true,
  school_slug: true,
  school_name: true,
  school_accreditor: true,
  cip_code: true,
  level: true,
  facts_source: true,
  facts_as_of: true,
  is_demo: true,
  version: true,
});
type OpenProgramRow = z.infer<typeof openProgramRowSchema>;

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
export function openProgram(
  row: OpenProgramRow,
  school: ProgramFacts["school"],
  campuses: readonly CampusFacts[],
): ProgramFacts {
  const known = {
    id: row.id,
    slug: row.slug,
    name: row.name,
    school,
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
