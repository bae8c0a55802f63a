import { z } from "zod";

/** The facts of a program that may come from elsewhere than its other facts, under the record's own names. */
const FACT_NAMES = [
  "modalities",
  "schedules",
  "monthsFullTime",
  "monthsPartTime",
  "startDates",
  "campuses",
  "statesServed",
  "costInStateCents",
  "costOutOfStateCents",
  "costOnlineCents",
  "federalAid",
  "giBill",
  "yellowRibbon",
  "tuitionAssistance",
  "minEducation",
  "entrySkill",
  "admissionNote",
  "maxTransferCredits",
  "preparesFor",
  "programAccreditation",
  "completionRate",
  "placementRate",
  "medianEarningsCents",
  "medianDebtCents",
  "awardsPerYear",
] as const;
export type FactName = (typeof FACT_NAMES)[number];

const entrySchema = z.object({
  source: z.string().trim().min(1).max(300),
  asOf: z.iso.date(),
});
/** Where a fact comes from, and the ISO day on which it was checked. */
export type FactSource = z.infer<typeof entrySchema>;
export type FactSources = Partial<Record<FactName, FactSource>>;

const isFactName = (name: string): name is FactName => FACT_NAMES.some((known) => known === name);

/**
 * Reads the column `fact_sources`. An unknown fact or a broken entry is left out, so that the fact falls back to
 * the program's own source; `ignored` counts them.
 */
export function readFactSources(stored: unknown): { sources: FactSources; ignored: number } {
  const sources: FactSources = {};
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return { sources, ignored: 1 };
  let ignored = 0;
  for (const [name, value] of Object.entries(stored)) {
    const entry = entrySchema.safeParse(value);
    if (isFactName(name) && entry.success) sources[name] = entry.data;
    else ignored++;
  }
  return { sources, ignored };
}

/** Where facts of a school come from, by the record's own names; only facts from official files have an entry. */
export type SchoolFactSources = Readonly<Record<string, FactSource>>;

const schoolSourcesSchema = z.record(z.string(), entrySchema).catch({});

/** Reads the column `fact_sources` of a school; what is broken counts as no source. */
export const readSchoolFactSources = (stored: unknown): SchoolFactSources =>
  schoolSourcesSchema.parse(stored);

const RESULTS: readonly FactName[] = ["completionRate", "placementRate"];

/**
 * Where one fact of a program comes from: its own entry, else the source of all its facts. Results data come from
 * `resultsSource`; without one they have no source, which is null, and a rate without a source is not shown.
 */
export function sourceOfFact(
  program: {
    factsSource: string;
    factsAsOf: string;
    resultsSource: string | null;
    factSources: FactSources;
  },
  fact: FactName,
): FactSource | null {
  const own = program.factSources[fact];
  if (own) return own;
  const source = RESULTS.includes(fact) ? program.resultsSource : program.factsSource;
  return source === null ? null : { source, asOf: program.factsAsOf };
}

/** Whether a day (ISO) lies more than twelve months before today. */
export function isOverAYearOld(day: string, today: string): boolean {
  return day < `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}
