import type { SummaryItem } from "#components/ui/summary-list.tsx";
import { dollarWords } from "#lib/catalogue/money.ts";
import type { PublicProgram } from "#lib/catalogue/public-views.ts";
import { EDUCATION_WORDS, MODALITY_WORDS, SCHEDULE_WORDS, SKILL_WORDS } from "#lib/catalogue/words.ts";
import { months, yesNo } from "#lib/match/in-words.ts";
import { listed } from "#lib/match/question.ts";
import { findState } from "#lib/places/states.ts";
import { dayWords } from "#lib/platform/dates.ts";

const NOT_KNOWN = "Not known. Ask the school.";

/** What it takes and gives, in groups of term and value. A missing fact is called not known. */
export function programFacts(
  program: PublicProgram,
  today: string,
): { title: string; items: SummaryItem[] }[] {
  return [
    { title: "Time and place", items: timeAndPlace(program, today) },
    { title: "Cost", items: cost(program) },
    { title: "Getting in", items: gettingIn(program) },
    { title: "What it leads to", items: leadsTo(program) },
  ];
}

function timeAndPlace(program: PublicProgram, today: string): SummaryItem[] {
  return [
    { term: "How it is taught", value: words(program.modalities.map((key) => MODALITY_WORDS[key])) },
    { term: "Schedule", value: words(program.schedules.map((key) => SCHEDULE_WORDS[key])) },
    { term: "Time to finish", value: timeToFinish(program) },
    { term: "Next start", value: nextStart(program, today) },
    ...(program.campuses.length > 0
      ? [
          {
            term: "Campus",
            value: program.campuses.map(({ name, city, state }) => `${name}, ${city}, ${state}`).join("; "),
          },
        ]
      : []),
    ...(program.modalities.some((key) => key !== "campus")
      ? [{ term: "Online students may live in", value: states(program) }]
      : []),
  ];
}

function cost(program: PublicProgram): SummaryItem[] {
  return [
    ...prices(program).map(([term, cents]) => ({
      term,
      value: cents === null ? NOT_KNOWN : `${dollarWords(cents)} in all: tuition and required fees`,
    })),
    { term: "Federal student aid", value: yesOrNo(program.federalAid) },
    { term: "GI Bill", value: yesOrNo(program.giBill) },
    { term: "Yellow Ribbon", value: yesOrNo(program.yellowRibbon) },
    { term: "Military tuition assistance", value: yesOrNo(program.tuitionAssistance) },
  ];
}

/** One price where all are the same, the known ones otherwise. */
function prices(program: PublicProgram): [term: string, cents: number | null][] {
  const byResidency: [string, number | null][] = [
    ["Residents of the state", program.costInStateCents],
    ["Residents of other states", program.costOutOfStateCents],
    ["Online", program.costOnlineCents],
  ];
  const known = byResidency.filter(([, cents]) => cents !== null);
  const different = new Set(known.map(([, cents]) => cents));
  if (different.size > 1) return known;
  const [only = null] = different;
  return [[only === null || known.length === 3 ? "Price" : known.map(([term]) => term).join("; "), only]];
}

function gettingIn(program: PublicProgram): SummaryItem[] {
  return [
    {
      term: "Schooling you need",
      value: program.minEducation ? EDUCATION_WORDS[program.minEducation] : NOT_KNOWN,
    },
    ...(program.entrySkill
      ? [{ term: "Skills expected at the start", value: SKILL_WORDS[program.entrySkill] }]
      : []),
    ...(program.admissionNote ? [{ term: "Also", value: program.admissionNote }] : []),
    {
      term: "Credits that can transfer",
      value: transfer(program.maxTransferCredits),
    },
  ];
}

function leadsTo(program: PublicProgram): SummaryItem[] {
  return [
    { term: "Prepares for", value: program.preparesFor ?? NOT_KNOWN },
    { term: "Accreditation of the program", value: program.programAccreditation ?? NOT_KNOWN },
    { term: "Accreditation of the school", value: program.school.accreditor ?? NOT_KNOWN },
    { term: "Students who finish", value: rate(program.completionRate, program) },
    { term: "Graduates in work in the field", value: rate(program.placementRate, program) },
  ];
}

function words(parts: readonly string[]): string {
  return parts.length > 0 ? parts.join("; ") : NOT_KNOWN;
}

function transfer(credits: number | null): string {
  if (credits === null) return NOT_KNOWN;
  return credits === 0 ? "None" : `Up to ${credits}`;
}

function yesOrNo(fact: boolean | null): string {
  return fact === null ? NOT_KNOWN : sentence(yesNo(fact));
}

function rate(value: number | null, { resultsSource }: PublicProgram): string {
  if (value === null) return NOT_KNOWN;
  return `${value}%${resultsSource ? ` (${resultsSource})` : ""}`;
}

function timeToFinish({ monthsFullTime, monthsPartTime }: PublicProgram): string {
  const paces = [
    monthsFullTime === null ? null : `${months(monthsFullTime)} full time`,
    monthsPartTime === null ? null : `${months(monthsPartTime)} part time`,
  ].filter((pace) => pace !== null);
  return paces.length > 0 ? paces.join("; ") : NOT_KNOWN;
}

function nextStart({ rollingStart, startDates }: PublicProgram, today: string): string {
  if (rollingStart) return "Any day";
  const next = startDates.filter((day) => day >= today).slice(0, 3);
  return next.length > 0 ? next.map(dayWords).join("; ") : NOT_KNOWN;
}

function states({ statesKnown, statesServed }: PublicProgram): string {
  if (!statesKnown) return NOT_KNOWN;
  if (statesServed.length > 45) return `${statesServed.length} states and territories. Ask if yours is one.`;
  return listed(statesServed.map((code) => findState(code)?.name ?? code));
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
