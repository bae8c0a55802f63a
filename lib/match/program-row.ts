import { z } from "zod";
import type { ProgramFacts } from "./facts.ts";
import { CREDENTIAL_LEVELS, EDUCATION_LEVELS, MODALITIES, SCHEDULES, SKILL_LEVELS } from "./vocabulary.ts";

const text = z.string().nullable();
const count = z.int().nullable();
const flag = z.boolean().nullable();
const isoDay = z.iso.date();

export const campusSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  city: z.string(),
  state: z.string(),
  zip: z.string(),
  latitude: z.number(),
  longitude: z.number(),
});

/** One row of `matching.program_facts`, column by column. */
export const programRowSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  school_id: z.uuid(),
  school_slug: z.string(),
  school_name: z.string(),
  school_accreditor: text,
  cip_code: z.string(),
  level: z.enum(CREDENTIAL_LEVELS),
  modalities: z.array(z.enum(MODALITIES)),
  schedules: z.array(z.enum(SCHEDULES)),
  months_full_time: count,
  months_part_time: count,
  cost_in_state_cents: count,
  cost_out_of_state_cents: count,
  cost_online_cents: count,
  rolling_start: z.boolean(),
  start_dates: z.array(isoDay),
  min_education: z.enum(EDUCATION_LEVELS).nullable(),
  entry_skill: z.enum(SKILL_LEVELS).nullable(),
  admission_note: text,
  states_served: z.array(z.string()),
  states_known: z.boolean(),
  max_transfer_credits: count,
  program_accreditation: text,
  prepares_for: text,
  gi_bill: flag,
  yellow_ribbon: flag,
  tuition_assistance: flag,
  federal_aid: flag,
  completion_rate: count,
  placement_rate: count,
  results_source: text,
  facts_source: z.string(),
  facts_as_of: isoDay,
  is_demo: z.boolean(),
  version: z.int(),
  campuses: z.array(campusSchema),
});
type ProgramRow = z.infer<typeof programRowSchema>;
type SchoolColumns = Pick<ProgramRow, "school_id" | "school_slug" | "school_name" | "school_accreditor">;

/** A row as the scorer reads it. The view holds published programs only, so none is withdrawn. */
export function toProgramFacts(row: ProgramRow): ProgramFacts {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    school: toSchoolFacts(row),
    cipCode: row.cip_code,
    level: row.level,
    modalities: row.modalities,
    schedules: row.schedules,
    monthsFullTime: row.months_full_time,
    monthsPartTime: row.months_part_time,
    costInStateCents: row.cost_in_state_cents,
    costOutOfStateCents: row.cost_out_of_state_cents,
    costOnlineCents: row.cost_online_cents,
    rollingStart: row.rolling_start,
    startDates: row.start_dates,
    minEducation: row.min_education,
    entrySkill: row.entry_skill,
    admissionNote: row.admission_note,
    statesServed: row.states_known ? row.states_served : null,
    maxTransferCredits: row.max_transfer_credits,
    programAccreditation: row.program_accreditation,
    preparesFor: row.prepares_for,
    giBill: row.gi_bill,
    yellowRibbon: row.yellow_ribbon,
    tuitionAssistance: row.tuition_assistance,
    federalAid: row.federal_aid,
    completionRate: row.completion_rate,
    placementRate: row.placement_rate,
    resultsSource: row.results_source,
    factsSource: row.facts_source,
    factsAsOf: row.facts_as_of,
    withdrawn: false,
    pool: "partner",
    isDemo: row.is_demo,
    version: row.version,
    campuses: row.campuses,
  };
}

export function toSchoolFacts(row: SchoolColumns): ProgramFacts["school"] {
  return {
    id: row.school_id,
    slug: row.school_slug,
    name: row.school_name,
    accreditor: row.school_accreditor,
  };
}
