import type { FactSource, SchoolFactSources } from "#lib/catalogue/fact-sources.ts";
import { dollarWords } from "#lib/catalogue/money.ts";
import type { PublicSchool } from "#lib/catalogue/public-views.ts";

const CONTROL_WORDS = {
  public: "Public",
  private_nonprofit: "Private, not for profit",
  private_for_profit: "Private, for profit",
} as const;

/** What official files say of a whole school, row by row; none of it is a fact of any one program. */
export function officialFacts(school: PublicSchool): { term: string; value: string }[] {
  const { control, yearlyInStateCents, yearlyOutOfStateCents, completionRate, offersDistance } = school;
  const rows: [string, string | null][] = [
    ["Kind of school", control && CONTROL_WORDS[control]],
    ["Tuition and fees of a year, residents of the state", yearly(yearlyInStateCents)],
    ["Tuition and fees of a year, residents of other states", yearly(yearlyOutOfStateCents)],
    [
      "Students who finish, over the whole school",
      completionRate === null ? null : `${completionRate}% of first-time, full-time undergraduates`,
    ],
    [
      "Study at a distance",
      offersDistance === null ? null : offersDistance ? "Some programs, or all" : "No program wholly",
    ],
  ];
  return rows.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]));
}

/** Each source once. */
export function differentSources(sources: SchoolFactSources): FactSource[] {
  return [
    ...new Map(Object.values(sources).map((entry) => [`${entry.source} ${entry.asOf}`, entry])).values(),
  ];
}

const yearly = (cents: number | null) => (cents === null ? null : `${dollarWords(cents)}, undergraduate`);
