import type { ProgramFacts } from "#lib/match/facts.ts";
import { CREDENTIAL_LEVELS, type CredentialLevel, MODALITIES, type Modality } from "#lib/match/vocabulary.ts";
import type { FilterFacts } from "./filter-facts.ts";

/** How many matches stand on the page at first, and how many more come with each step. */
export const PAGE_SIZE = 20;
export const MOST_SHOWN = 100;

/** Upper limits of price to choose from, in dollars. */
export const COST_LIMITS = [5_000, 10_000, 20_000, 40_000] as const;
/** Upper limits of distance, in miles. */
export const MILE_LIMITS = [10, 25, 50, 100] as const;
/** How far off the next start may be, in months. */
export const START_LIMITS = [1, 3, 6, 12] as const;

/** What the reader looks at in the list: it hides, and never moves, a match. */
export interface ResultsView {
  formats: Modality[];
  levels: CredentialLevel[];
  /** Dollars; null: no limit. */
  maxCost: number | null;
  /** Miles; null: no limit. */
  maxMiles: number | null;
  /** Months until the next start; null: no limit. */
  startsWithin: number | null;
  /** Whether a match goes when the fact that a filter looks at is not known of it. */
  knownOnly: boolean;
  /** How many matches are shown. */
  show: number;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the view from a query. Whatever is not an option is left out: links grow old. */
export function readView(query: Query): ResultsView {
  const show = Number(all(query.show)[0]);
  return {
    formats: MODALITIES.filter((option) => all(query.format).includes(option)),
    levels: CREDENTIAL_LEVELS.filter((option) => all(query.level).includes(option)),
    maxCost: limitOf(COST_LIMITS, query.cost),
    maxMiles: limitOf(MILE_LIMITS, query.distance),
    startsWithin: limitOf(START_LIMITS, query.start),
    knownOnly: all(query.known)[0] === "only",
    show: Number.isInteger(show) ? Math.min(MOST_SHOWN, Math.max(PAGE_SIZE, show)) : PAGE_SIZE,
  };
}

function limitOf(limits: readonly number[], value: Query[string]): number | null {
  const wanted = Number(all(value)[0]);
  return limits.find((limit) => limit === wanted) ?? null;
}

/** The view, long enough to show every match that is ticked. */
export function withTicked(
  view: ResultsView,
  inView: readonly { program: Pick<ProgramFacts, "id"> }[],
  ticked: readonly string[],
): ResultsView {
  const last = ticked.length === 0 ? -1 : inView.findLastIndex(({ program }) => ticked.includes(program.id));
  const needed = Math.ceil((last + 1) / PAGE_SIZE) * PAGE_SIZE;
  return { ...view, show: Math.min(MOST_SHOWN, Math.max(view.show, needed)) };
}

/** The query of a view, without what it says anyway; "" for the plain list. */
export function viewQuery({ formats, levels, show, knownOnly, ...limits }: ResultsView): string {
  const query = new URLSearchParams([
    ...formats.map((format) => ["format", format]),
    ...levels.map((level) => ["level", level]),
    ...(limits.maxCost === null ? [] : [["cost", String(limits.maxCost)]]),
    ...(limits.maxMiles === null ? [] : [["distance", String(limits.maxMiles)]]),
    ...(limits.startsWithin === null ? [] : [["start", String(limits.startsWithin)]]),
    ...(knownOnly ? [["known", "only"]] : []),
    ...(show === PAGE_SIZE ? [] : [["show", String(show)]]),
  ]);
  return query.toString();
}

export function isFiltered(view: ResultsView): boolean {
  return viewQuery({ ...view, show: PAGE_SIZE }) !== "";
}

export type Filter = "format" | "level" | "cost" | "distance" | "start";

/** What each filter asks of a match on `today` (an ISO day). A fact that is not known hides nothing, unless asked to. */
export function viewTests(
  today: string,
  { formats, levels, maxCost, maxMiles, startsWithin, knownOnly }: ResultsView,
): Record<Filter, (facts: FilterFacts) => boolean> {
  const lastStart = startsWithin === null ? null : monthsAfter(today, startsWithin);
  return {
    format: ({ modalities }) =>
      formats.length === 0 ||
      (modalities.length === 0 && !knownOnly) ||
      modalities.some((modality) => formats.includes(modality)),
    level: ({ level }) => levels.length === 0 || levels.includes(level),
    cost: ({ costCents }) =>
      maxCost === null || (costCents === null ? !knownOnly : costCents <= maxCost * 100),
    distance: ({ miles }) => maxMiles === null || (miles === null ? !knownOnly : miles <= maxMiles),
    start: ({ nextStart }) =>
      lastStart === null || (nextStart === null ? !knownOnly : startsBy(nextStart, lastStart)),
  };
}

const startsBy = (start: string, day: string) => start === "any" || start <= day;

/** The ISO day some months on; the month's last day where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

function all(value: Query[string]): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}
