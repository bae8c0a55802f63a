import type { Change } from "#lib/access/change.ts";
import { ROLE_WORDS } from "#lib/access/role-words.ts";
import { dayWords, momentWords } from "#lib/platform/dates.ts";
import { dollarWords } from "./money.ts";
import {
  EDUCATION_WORDS,
  LEVEL_WORDS,
  MODALITY_WORDS,
  SCHEDULE_WORDS,
  SKILL_WORDS,
  STATUS_WORDS,
} from "./words.ts";

/** The catalogue's fields as their labels say them, for the history and for conflicts. */
const LABELS: Record<string, string> = {
  name: "Name",
  legalName: "Legal name",
  websiteUrl: "Website",
  logo: "Logo",
  status: "Status",
  summary: "Summary",
  partnerId: "Partner",
  unitid: "IPEDS number",
  accreditor: "Accreditor",
  campuses: "Campuses",
  schoolId: "School",
  cipCode: "Subject (CIP code)",
  level: "Level",
  modalities: "Format",
  schedules: "Schedule",
  campusIds: "Campuses",
  monthsFullTime: "Months at full time",
  monthsPartTime: "Months at part time",
  costInStateCents: "Cost in state",
  costOutOfStateCents: "Cost out of state",
  costOnlineCents: "Cost online",
  rollingStart: "Starts at any time",
  startDates: "Start dates",
  minEducation: "Education needed",
  entrySkill: "Skills needed",
  admissionNote: "Admission note",
  statesServed: "States served",
  maxTransferCredits: "Transfer credits accepted",
  programAccreditation: "Program accreditation",
  preparesFor: "Prepares for",
  giBill: "GI Bill",
  yellowRibbon: "Yellow Ribbon",
  tuitionAssistance: "Tuition assistance",
  federalAid: "Federal aid",
  completionRate: "Completion rate",
  placementRate: "Placement rate",
  resultsSource: "Source of the results",
  factsSource: "Source of the facts",
  factsAsOf: "Facts checked on",
  number: "Version in force",
  draft: "Draft of version",
  publishAt: "Comes into force",
  warnings: "In spite of",
  guideSlug: "Guide",
  programId: "Program",
  school: "School",
  partner: "Partner",
  position: "Position",
  startsOn: "First day",
  endsOn: "Ends on",
  targetUrl: "Way out",
  stopReason: "Reason",
  programsShown: "Programs shown to readers",
  placementsRunning: "Placements that run or will",
  inquiriesHeld: "Requests held back",
  role: "Role",
  pricePerLeadCents: "Price per request",
  prices: "Other prices",
  timeZone: "Time zone",
  hours: "Opening hours",
  closedDays: "Holidays",
  caps: "Caps",
  acceptedStates: "States taken",
  acceptedLevels: "Levels taken",
  duplicateWindowDays: "Days in which a repeat counts as one",
  returnWindowDays: "Days in which a request may be returned",
  targets: "Where requests go",
  weight_subject: "Weight of subject",
  weight_goal: "Weight of goal",
  weight_schedule: "Weight of schedule",
  weight_start: "Weight of start date",
  weight_cost: "Weight of cost",
  weight_distance: "Weight of distance",
  weight_length: "Weight of time to finish",
  weight_transfer: "Weight of transfer credit",
  weight_military: "Weight of military benefits",
  weight_accreditation: "Weight of accreditation",
  weight_skills: "Weight of preparation",
  weight_results: "Weight of results of graduates",
};

/** What nothing means where it does not mean that nobody knows. */
const NOTHING: Record<string, string> = {
  endsOn: "no end",
  targetUrl: "the school's own site",
  number: "none",
  stopReason: "none",
  role: "none",
  prices: "none",
  hours: "at any time",
  closedDays: "none",
  caps: "none",
  acceptedStates: "all",
  acceptedLevels: "all",
  targets: "nowhere",
};
/** Their parts hold commas. */
const LONG = new Set(["prices", "hours", "caps", "targets"]);

const VOCABULARY: Record<string, string> = {
  ...LEVEL_WORDS,
  ...MODALITY_WORDS,
  ...SCHEDULE_WORDS,
  ...EDUCATION_WORDS,
  ...SKILL_WORDS,
  ...STATUS_WORDS,
  ...ROLE_WORDS,
};
const WORDED = new Set(["level", "modalities", "schedules", "minEducation", "entrySkill", "status", "role"]);
/** What a step tells of itself: nothing was there before, and nobody needs to hear so. */
const SAID_ONCE = new Set(["draft", "publishAt", "warnings"]);
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Ids say nothing to people: these fields are told as changed, without values. */
const UNTOLD = new Set(["schoolId", "campusIds", "partnerId", "programId"]);

export interface ChangeWords {
  field: string;
  label: string;
  /** Null when it would say nothing. */
  before: string | null;
  /** Null when both would say nothing. */
  after: string | null;
}

/** A change as people read it: "Cost online: $12,000, was $11,500". The version is left out. */
export function changeWords(change: Change): ChangeWords[] {
  return Object.entries(change)
    .filter(([field]) => field !== "version")
    .map(([field, [before, after]]) => ({
      field,
      label: LABELS[field] ?? field,
      before: UNTOLD.has(field) || SAID_ONCE.has(field) ? null : valueWords(field, before),
      after: UNTOLD.has(field) ? null : valueWords(field, after),
    }));
}

/** A record's facts as people read them; what is unknown says so. Ids are left out. */
export function factWords(
  record: Readonly<Record<string, Value>>,
): { field: string; label: string; words: string }[] {
  return Object.entries(record)
    .filter(([field]) => !UNTOLD.has(field))
    .map(([field, value]) => ({ field, label: LABELS[field] ?? field, words: valueWords(field, value) }));
}

type Value = Change[string][0];

function valueWords(field: string, value: Value): string {
  if (value === null) return NOTHING[field] ?? "not known";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    if (field.endsWith("Cents")) return dollarWords(value);
    return field.endsWith("Rate") ? `${value}%` : String(value);
  }
  if (field === "publishAt" && typeof value === "string") return momentWords(value);
  if (typeof value === "string" && ISO_DAY.test(value)) return dayWords(value);
  const words = (text: string) => (WORDED.has(field) ? (VOCABULARY[text] ?? text) : text);
  if (typeof value === "string") return value === "" ? "empty" : words(value);
  if (value.length === 0) return NOTHING[field] ?? "none";
  return value.map((item) => words(String(item))).join(LONG.has(field) ? "; " : ", ");
}
