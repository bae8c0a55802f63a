import type { FactSources } from "#lib/catalogue/fact-sources.ts";
import type { Modality, Schedule, SkillLevel } from "#lib/platform/prisma/enums.ts";
import { CredentialLevel } from "#lib/platform/prisma/enums.ts";
import { demoLevels, demoSubjects } from "./offers.ts";
import type { DemoSchool, SchoolKind } from "./partners.ts";
import { between, chance, pick, randomFrom } from "./random.ts";

const ALL_STATES =
  "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI".split(
    " ",
  );

const MODALITIES: Record<SchoolKind, readonly [Modality[], ...Modality[][]]> = {
  community: [["campus", "online_async"], ["campus", "hybrid"], ["campus"], ["hybrid", "online_async"]],
  university: [["campus"], ["campus", "hybrid"], ["hybrid", "online_sync"], ["online_async", "campus"]],
  career: [["campus"], ["campus", "hybrid"], ["campus", "online_sync"], ["online_async"]],
  online: [["online_async"], ["online_async", "online_sync"]],
  bootcamp: [
    ["online_sync"],
    ["online_sync", "campus"],
    ["online_async", "online_sync"],
    ["online_sync", "hybrid"],
  ],
};

const SCHEDULES: Record<SchoolKind, readonly [Schedule[], ...Schedule[][]]> = {
  community: [
    ["full_time", "part_time"],
    ["full_time", "part_time", "evenings_weekends"],
  ],
  university: [["full_time"], ["full_time", "part_time"], ["part_time", "evenings_weekends"]],
  career: [["full_time", "evenings_weekends"], ["full_time", "part_time"], ["full_time"]],
  online: [
    ["part_time", "self_paced"],
    ["full_time", "part_time"],
    ["full_time", "part_time", "self_paced"],
  ],
  bootcamp: [
    ["full_time"],
    ["part_time", "evenings_weekends"],
    ["full_time", "evenings_weekends"],
    ["self_paced", "part_time"],
  ],
};

/** The price of a kind of school against the private price of the level. */
const PRICE: Record<SchoolKind, number> = {
  community: 0.42,
  university: 1,
  career: 0.95,
  online: 0.66,
  bootcamp: 1,
};

/** A program's columns without ids; a few facts are left unknown on purpose, as in real catalogues. */
export function demoProgram(school: DemoSchool, offer: string, today: Date) {
  const [subjectKey = "", levelKey = ""] = offer.split(":");
  const subject = demoSubjects[subjectKey];
  const level = Object.values(CredentialLevel).find((value) => value === levelKey);
  if (!subject || !level) throw new Error(`The demo world has no offer "${offer}".`);
  const shape = demoLevels[level];
  const random = randomFrom(`${school.slug}/${offer}`);
  const kind = school.kind;

  const modalities = pick(random, MODALITIES[kind]);
  const online = modalities.some((modality) => modality.startsWith("online"));
  const schedules = pick(random, SCHEDULES[kind]);
  const monthsFullTime = between(random, ...shape.months);
  const [low, high] = shape.dollars;
  const dollars = Math.round((low + (high - low) * random()) * PRICE[kind] * 0.1) * 10;
  const residency = kind === "community" || (kind === "university" && school.homeState !== null);
  const known = (probability: number) => chance(random, probability);
  const costKnown = known(0.95);

  const facts = {
    slug: `${school.slug}-${subjectKey}-${levelKey.replaceAll("_", "-")}`,
    name: shape.name(subject.title),
    cipCode: subject.cipByLevel[level] ?? subject.cip,
    level,
    summary: `${shape.name(subject.title)} at ${school.name}. Invented for the demo.`,
    modalities,
    schedules,
    monthsFullTime,
    monthsPartTime: schedules.some((schedule) => schedule !== "full_time")
      ? Math.round(monthsFullTime * 1.6)
      : null,
    costInStateCents:
      costKnown && modalities.some((m) => m === "campus" || m === "hybrid") ? dollars * 100 : null,
    costOutOfStateCents:
      costKnown && modalities.some((m) => m === "campus" || m === "hybrid")
        ? Math.round(dollars * (residency ? 1.7 : 1)) * 100
        : null,
    costOnlineCents: costKnown && online ? Math.round(dollars * (residency ? 1.15 : 1)) * 100 : null,
    ...startsOf(kind, random, today),
    minEducation: known(0.93) ? shape.minEducation : null,
    entrySkill: shape.entrySkill && known(0.85) ? pick<SkillLevel>(random, ["none", shape.entrySkill]) : null,
    admissionNote:
      level === "masters" || level === "doctorate" ? "Transcripts and a letter of motivation." : null,
    ...statesOf(school, online, random),
    maxTransferCredits:
      shape.transferCredits && known(0.85) ? between(random, ...shape.transferCredits) : null,
    programAccreditation: subject.accreditation && chance(random, 0.6) ? subject.accreditation : null,
    preparesFor: subject.preparesForByLevel?.[level] ?? subject.preparesFor,
    giBill: known(0.85) ? chance(random, kind === "bootcamp" ? 0.4 : 0.8) : null,
    yellowRibbon: known(0.7) ? chance(random, kind === "university" ? 0.6 : 0.15) : null,
    tuitionAssistance: known(0.7) ? chance(random, 0.5) : null,
    federalAid: kind === "bootcamp" ? false : known(0.9) ? true : null,
    completionRate: known(0.7) ? between(random, 38, 91) : null,
    placementRate: known(0.55) ? between(random, 48, 93) : null,
    resultsSource: "Invented for the demo",
    factsSource: "Invented for the demo",
    factsAsOf: daysFrom(today, -between(random, 5, 160)),
  };
  return { ...facts, factSources: sourcesOf(facts, randomFrom(`${school.slug}/${offer}/sources`), today) };
}

/** Some facts come from elsewhere, and a few were last checked more than a year ago, as in real catalogues. */
function sourcesOf(
  facts: Record<"costOnlineCents" | "costInStateCents" | "completionRate", number | null> &
    Record<"giBill" | "yellowRibbon", boolean | null>,
  random: () => number,
  today: Date,
): FactSources {
  const checked = (source: string, newest: number, oldest: number) => ({
    source: `${source} (invented for the demo)`,
    asOf: daysFrom(today, -between(random, newest, oldest))
      .toISOString()
      .slice(0, 10),
  });
  const benefits = checked("List of schools with veterans' benefits", 20, 90);
  const prices = checked("The school's price list", 5, 60);
  const results = checked("Report on graduates", 380, 520);
  const hasPrices = chance(random, 0.4);
  return {
    ...(facts.giBill !== null && { giBill: benefits }),
    ...(facts.yellowRibbon !== null && { yellowRibbon: benefits }),
    ...(hasPrices && facts.costOnlineCents !== null && { costOnlineCents: prices }),
    ...(hasPrices && facts.costInStateCents !== null && { costInStateCents: prices }),
    ...(facts.completionRate !== null && chance(random, 0.25) && { completionRate: results }),
  };
}

/** Starts over the next year and a half, counted from the day of the seed so that a demo does not go stale at once. */
function startsOf(kind: SchoolKind, random: () => number, today: Date) {
  if (kind === "online" && chance(random, 0.35)) return { rollingStart: true, startDates: [] };
  const months = { community: 4, university: 4, career: 2, online: 1, bootcamp: 2 }[kind];
  const first = between(random, 12, months * 30);
  const count = Math.ceil(18 / months);
  return {
    rollingStart: false,
    startDates: Array.from({ length: count }, (_, index) =>
      daysFrom(today, first + Math.round(index * months * 30.4)),
    ),
  };
}

function statesOf(school: DemoSchool, online: boolean, random: () => number) {
  if (!online) return { statesServed: [], statesKnown: false };
  if (chance(random, 0.08)) return { statesServed: [], statesKnown: false };
  if (school.kind === "community" && school.homeState) {
    const near = ALL_STATES.filter((state) => state === school.homeState || chance(random, 0.45));
    return { statesServed: near, statesKnown: true };
  }
  const without = chance(random, 0.5)
    ? pick(random, [["MA", "DC"], ["CA", "PR"], ["NY"], ["GU", "VI", "PR"]])
    : [];
  return { statesServed: ALL_STATES.filter((state) => !without.includes(state)), statesKnown: true };
}

function daysFrom(day: Date, days: number): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + days));
}
