import type { Prisma } from "#lib/platform/prisma/client.ts";
import { typedDollars } from "./money.ts";
import type { ProgramData, ProgramForm } from "./program-schema.ts";
import { typedStates } from "./states-served.ts";

/** The columns that the form shows: one named list for reading, comparing and typing again. */
export const programColumns = {
  schoolId: true,
  name: true,
  cipCode: true,
  level: true,
  summary: true,
  modalities: true,
  schedules: true,
  monthsFullTime: true,
  monthsPartTime: true,
  costInStateCents: true,
  costOutOfStateCents: true,
  costOnlineCents: true,
  rollingStart: true,
  startDates: true,
  minEducation: true,
  entrySkill: true,
  admissionNote: true,
  statesServed: true,
  statesKnown: true,
  maxTransferCredits: true,
  programAccreditation: true,
  preparesFor: true,
  giBill: true,
  yellowRibbon: true,
  tuitionAssistance: true,
  federalAid: true,
  completionRate: true,
  placementRate: true,
  resultsSource: true,
  factsSource: true,
  factsAsOf: true,
  campuses: { select: { campusId: true } },
} as const satisfies Prisma.ProgramSelect;

export type ProgramRow = Prisma.ProgramGetPayload<{ select: typeof programColumns }>;

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** A stored program as plain values under the form's names, days as ISO text. */
export function recordOfRow({
  campuses,
  statesKnown,
  startDates,
  factsAsOf,
  ...row
}: ProgramRow): ProgramData {
  return {
    ...row,
    campusIds: campuses.map((campus) => campus.campusId).sort(),
    startDates: startDates.map(isoDay).sort(),
    factsAsOf: isoDay(factsAsOf),
    statesServed: { known: statesKnown, states: [...row.statesServed].sort() },
  };
}

/** The columns to write, campuses apart. */
export function columnsOf({ campusIds: _, statesServed, startDates, factsAsOf, ...data }: ProgramData) {
  return {
    ...data,
    startDates: startDates.map((day) => new Date(day)),
    factsAsOf: new Date(factsAsOf),
    statesServed: statesServed.states,
    statesKnown: statesServed.known,
  };
}

/** A program's values with its states flat, so that an edit can be told field by field. */
export function comparable({ statesServed, ...data }: ProgramData) {
  return { ...data, statesServed: statesServed.known ? statesServed.states : null };
}

const typed = (value: string | number | null) => (value === null ? "" : String(value));
const typedYesNo = (value: boolean | null) => (value === null ? "" : value ? "yes" : "no");

/** A program as its form shows it. */
export function formOf(data: ProgramData): ProgramForm {
  return {
    ...data,
    summary: typed(data.summary),
    monthsFullTime: typed(data.monthsFullTime),
    monthsPartTime: typed(data.monthsPartTime),
    costInStateCents: typedDollars(data.costInStateCents),
    costOutOfStateCents: typedDollars(data.costOutOfStateCents),
    costOnlineCents: typedDollars(data.costOnlineCents),
    startDates: data.startDates.join("\n"),
    minEducation: data.minEducation ?? "",
    entrySkill: data.entrySkill ?? "",
    admissionNote: typed(data.admissionNote),
    statesServed: typedStates(data.statesServed),
    maxTransferCredits: typed(data.maxTransferCredits),
    programAccreditation: typed(data.programAccreditation),
    preparesFor: typed(data.preparesFor),
    giBill: typedYesNo(data.giBill),
    yellowRibbon: typedYesNo(data.yellowRibbon),
    tuitionAssistance: typedYesNo(data.tuitionAssistance),
    federalAid: typedYesNo(data.federalAid),
    completionRate: typed(data.completionRate),
    placementRate: typed(data.placementRate),
    resultsSource: typed(data.resultsSource),
  };
}

/** The form of a program of which nothing is known yet. */
export const emptyProgramForm: ProgramForm = {
  schoolId: "",
  name: "",
  cipCode: "",
  level: "certificate",
  summary: "",
  modalities: [],
  schedules: [],
  campusIds: [],
  monthsFullTime: "",
  monthsPartTime: "",
  costInStateCents: "",
  costOutOfStateCents: "",
  costOnlineCents: "",
  rollingStart: false,
  startDates: "",
  minEducation: "",
  entrySkill: "",
  admissionNote: "",
  statesServed: "",
  maxTransferCredits: "",
  programAccreditation: "",
  preparesFor: "",
  giBill: "",
  yellowRibbon: "",
  tuitionAssistance: "",
  federalAid: "",
  completionRate: "",
  placementRate: "",
  resultsSource: "",
  factsSource: "",
  factsAsOf: "",
};
