import { type FactName, type FactSource, sourceOfFact } from "#lib/catalogue/fact-sources.ts";
import { dollarWords } from "#lib/catalogue/money.ts";
import type { PublicProgram } from "#lib/catalogue/public-views.ts";
import { EDUCATION_WORDS, MODALITY_WORDS, SCHEDULE_WORDS, SKILL_WORDS } from "#lib/catalogue/words.ts";
import { months, yesNo } from "#lib/match/in-words.ts";
import { dayWords } from "#lib/platform/dates.ts";
import { NOT_KNOWN } from "./not-known.ts";
import { type StatesInWords, statesInWords } from "./states-in-words.ts";

/** One row of facts. `facts` says which of the program's facts it tells, and so where it comes from. */
export interface FactRow {
  term: string;
  value: string | { campuses: readonly string[] } | { states: StatesInWords };
  facts: readonly FactName[];
  /** Where it comes from, for what is no fact of the program's own. */
  note?: string;
}

export interface FactGroup {
  title: string;
  rows: FactRow[];
}

/** What a program takes and gives, in groups. A missing fact is called not known, and carries no source. */
export function programFacts(program: PublicProgram, today: string): FactGroup[] {
  return [
    { title: "Time and place", rows: timeAndPlace(program, today) },
    { title: "Cost", rows: cost(program) },
    { title: "Getting in", rows: gettingIn(program) },
    { title: "What it leads to", rows: leadsTo(program) },
  ];
}

function timeAndPlace(program: PublicProgram, today: string): FactRow[] {
  const { modalities, schedules, campuses, statesKnown, statesServed } = program;
  const isOnline = modalities.some((key) => key === "online_async" || key === "online_sync");
  return [
    row("How it is taught", modalities.map((key) => MODALITY_WORDS[key]).join("; "), "modalities"),
    row("Schedule", schedules.map((key) => SCHEDULE_WORDS[key]).join("; "), "schedules"),
    length(program),
    row("Next start", nextStart(program, today), "startDates"),
    ...(campuses.length > 0
      ? [
          {
            term: campuses.length === 1 ? "Campus" : "Campuses",
            value: { campuses: campuses.map(({ name, city, state }) => `${name}: ${city}, ${state}`) },
            facts: ["campuses" as const],
          },
        ]
      : []),
    ...(isOnline || statesServed.length > 0
      ? [
          {
            term: "Online students may live in",
            value: { states: statesInWords({ known: statesKnown, codes: statesServed }) },
            facts: statesKnown ? (["statesServed"] as const) : [],
          },
        ]
      : []),
  ];
}

function cost(program: PublicProgram): FactRow[] {
  return [
    ...prices(program).map(({ term, cents, facts }) => ({
      term,
      value: cents === null ? NOT_KNOWN : `${dollarWords(cents)} in all: tuition and required fees`,
      facts,
    })),
    row("Federal student aid", yesOrNo(program.federalAid), "federalAid"),
    row("GI Bill", yesOrNo(program.giBill), "giBill"),
    row("Yellow Ribbon", yesOrNo(program.yellowRibbon), "yellowRibbon"),
    row("Military tuition assistance", yesOrNo(program.tuitionAssistance), "tuitionAssistance"),
  ];
}

/** One price where all are the same, the known ones otherwise. */
function prices(
  program: PublicProgram,
): { term: string; cents: number | null; facts: readonly FactName[] }[] {
  const known = (
    [
      ["Residents of the state", "costInStateCents"],
      ["Residents of other states", "costOutOfStateCents"],
      ["Online", "costOnlineCents"],
    ] as const
  ).filter(([, fact]) => program[fact] !== null);
  const different = new Set(known.map(([, fact]) => program[fact]));
  if (different.size > 1) return known.map(([term, fact]) => ({ term, cents: program[fact], facts: [fact] }));
  const isGeneral = known.length === 0 || known.length === 3;
  return [
    {
      term: isGeneral ? "Price" : known.map(([term]) => term).join("; "),
      cents: [...different][0] ?? null,
      facts: known.map(([, fact]) => fact),
    },
  ];
}

function gettingIn(program: PublicProgram): FactRow[] {
  const { minEducation, entrySkill, admissionNote, maxTransferCredits, level } = program;
  return [
    row("Schooling you need", minEducation && EDUCATION_WORDS[minEducation], "minEducation"),
    ...(entrySkill || level === "bootcamp" || level === "certificate"
      ? [row("Skills expected at the start", entrySkill && SKILL_WORDS[entrySkill], "entrySkill")]
      : []),
    ...(admissionNote ? [row("Also", admissionNote, "admissionNote")] : []),
    row("Credits that can transfer", transfer(maxTransferCredits), "maxTransferCredits"),
  ];
}

const SCHOOL_ACCREDITATION = "Accreditation of the school";

function leadsTo(program: PublicProgram): FactRow[] {
  return [
    row("Prepares for", program.preparesFor, "preparesFor"),
    row("Accreditation of the program", program.programAccreditation, "programAccreditation"),
    program.school.accreditor
      ? {
          term: SCHOOL_ACCREDITATION,
          value: program.school.accreditor,
          facts: [],
          note: "As the school’s page here says",
        }
      : { term: SCHOOL_ACCREDITATION, value: NOT_KNOWN, facts: [] },
    rate("Students who finish", program, "completionRate"),
    rate("Graduates in work in the field", program, "placementRate"),
    ...officialFigures(program),
  ];
}

/** What official files say of graduates; without a figure there is no row, since only some programs can have one. */
function officialFigures(program: PublicProgram): FactRow[] {
  const { awardsPerYear, medianEarningsCents, medianDebtCents } = program;
  const rows = [
    row("Awards in the year", awardsPerYear === null ? null : `${awardsPerYear}`, "awardsPerYear"),
    row(
      "Middle earnings of graduates in this field",
      medianEarningsCents === null ? null : `${dollarWords(medianEarningsCents)} a year`,
      "medianEarningsCents",
    ),
    row(
      "Middle federal loan debt of graduates in this field",
      medianDebtCents === null ? null : dollarWords(medianDebtCents),
      "medianDebtCents",
    ),
  ];
  return rows.filter(({ facts }) => facts.length > 0);
}

function row(term: string, words: string | null, fact: FactName): FactRow {
  return words ? { term, value: words, facts: [fact] } : { term, value: NOT_KNOWN, facts: [] };
}

function transfer(credits: number | null): string | null {
  if (credits === null) return null;
  return credits === 0 ? "None" : `Up to ${credits}`;
}

function yesOrNo(fact: boolean | null): string | null {
  if (fact === null) return null;
  const words = yesNo(fact);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A rate that nobody stands for is not shown. */
function rate(term: string, program: PublicProgram, fact: "completionRate" | "placementRate"): FactRow {
  const value = program[fact];
  return row(term, value === null || sourceOfFact(program, fact) === null ? null : `${value}%`, fact);
}

function length({ monthsFullTime, monthsPartTime }: PublicProgram): FactRow {
  const paces = [
    { count: monthsFullTime, pace: "full time", fact: "monthsFullTime" as const },
    { count: monthsPartTime, pace: "part time", fact: "monthsPartTime" as const },
  ].filter((each) => each.count !== null);
  return {
    term: "Time to finish",
    value: paces.map(({ count, pace }) => `${months(count ?? 0)} ${pace}`).join("; ") || NOT_KNOWN,
    facts: paces.map(({ fact }) => fact),
  };
}

function nextStart({ rollingStart, startDates }: PublicProgram, today: string): string | null {
  if (rollingStart) return "Any day";
  return (
    startDates
      .filter((day) => day >= today)
      .slice(0, 3)
      .map(dayWords)
      .join("; ") || null
  );
}

/** Where a row's facts come from, each source once. */
export function sourcesOfRow(program: PublicProgram, { facts }: FactRow): FactSource[] {
  const sources = facts.map((fact) => sourceOfFact(program, fact)).filter((source) => source !== null);
  return sources.filter((source, index) => sources.findIndex((other) => isSame(other, source)) === index);
}

/** The source that most facts of a group share, to be named once; null where nothing is known. */
export function sharedSource(program: PublicProgram, { rows }: FactGroup): FactSource | null {
  const all = rows.flatMap((each) => sourcesOfRow(program, each));
  const count = (source: FactSource) => all.filter((other) => isSame(other, source)).length;
  return all.reduce<FactSource | null>(
    (most, source) => (most === null || count(source) > count(most) ? source : most),
    null,
  );
}

export function isSame(one: FactSource, other: FactSource): boolean {
  return one.source === other.source && one.asOf === other.asOf;
}
