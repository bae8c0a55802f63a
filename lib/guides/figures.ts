import { readFileSync } from "node:fs";
import path from "node:path";
import { findState, STATES } from "#lib/places/states.ts";
import { asChange, asCount, asMoney, EDUCATION_WORDS, SECTOR_WORDS } from "./figure-words.ts";

export { asChange, asCount, asMoney, NOT_PUBLISHED } from "./figure-words.ts";

/** Null: the source publishes none. `atLeast`: the source says no more than that it is as much ("#"). */
export type Amount = number | null | { atLeast: number };

/** Where figures come from. */
export interface FigureSource {
  id: string;
  publisher: string;
  title: string;
  /** The month or years that the figures are for, as people write it. */
  period: string;
  /** ISO day; null where it is not known. */
  released: string | null;
  license: string;
  url: string;
  note: string;
}

/** A figure as it is shown, with its exact value and its source. */
export interface Figure {
  text: string;
  /** Null: not published. */
  value: number | string | null;
  source: FigureSource;
  /** "29-2072/US/medianWage": occupation, area or setting, measure. */
  key: string;
}

interface JobsAndWage {
  employment: Amount;
  medianWage: Amount;
}

export interface Occupation {
  code: string;
  /** What the statistics call it. */
  title: string;
  /** Small letters, plural, for sentences. */
  plain: string;
  national: { source: string } & JobsAndWage & Record<"wage10" | "wage25" | "wage75" | "wage90", Amount>;
  outlook: {
    source: string;
    jobsNow: number;
    jobsThen: number;
    changePercent: number;
    openingsPerYear: number;
    entryEducation: string | null;
  };
  states?: { source: string; rows: Record<string, JobsAndWage> };
  settings?: { source: string; rows: Record<string, JobsAndWage> };
}

export type Measure =
  | "medianWage"
  | "wage10"
  | "wage25"
  | "wage75"
  | "wage90"
  | "employment"
  | "jobsNow"
  | "jobsThen"
  | "changePercent"
  | "openingsPerYear"
  | "entryEducation";

const known = new Map<string, unknown>();

/** Reads a file of content/data; it is part of the build and read once. */
function read<T>(...parts: string[]): T {
  const name = parts.join("/");
  if (!known.has(name)) {
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), "content", "data", ...parts);
    known.set(name, JSON.parse(readFileSync(file, "utf8")));
  }
  return known.get(name) as T;
}

export function findSource(id: string): FigureSource | undefined {
  return read<FigureSource[]>("sources.json").find((source) => source.id === id);
}

export function findOccupation(code: string): Occupation | undefined {
  const registered = read<Record<string, { plain: string }>>("occupations.json")[code];
  if (!registered) return undefined;
  return { ...read<Occupation>("occupations", `${code}.json`), plain: registered.plain };
}

function getOccupation(code: string): Occupation {
  const occupation = findOccupation(code);
  if (!occupation) throw new Error(`content/data knows no occupation ${code}`);
  return occupation;
}

function getSource(id: string): FigureSource {
  const source = findSource(id);
  if (!source) throw new Error(`content/data/sources.json has no ${id}`);
  return source;
}

/** A figure for the whole country. Throws in plain words when there is none. */
export function nationalFigure(code: string, measure: Measure): Figure {
  const { national, outlook } = getOccupation(code);
  const key = `${code}/US/${measure}`;
  if (measure in national) {
    const amount = national[measure as "medianWage"];
    return { ...amountFigure(amount, measure), key, source: getSource(national.source) };
  }
  const source = getSource(outlook.source);
  if (measure === "entryEducation") {
    const words = outlook.entryEducation === null ? undefined : EDUCATION_WORDS[outlook.entryEducation];
    if (!words) throw new Error(`the projections name no usual education for ${code}`);
    return { text: words, value: outlook.entryEducation, key, source };
  }
  const value = outlook[measure as "jobsNow"];
  return { text: measure === "changePercent" ? asChange(value) : asCount(value), value, key, source };
}

/** Jobs or middle wage in a state (postal code). */
export function stateFigure(code: string, state: string, measure: "medianWage" | "employment"): Figure {
  const { states } = getOccupation(code);
  const row = states?.rows[state];
  if (!states || !row) throw new Error(`there are no figures by state for ${code} in ${state}`);
  return {
    ...amountFigure(row[measure], measure),
    key: `${code}/${state}/${measure}`,
    source: getSource(states.source),
  };
}

/** Jobs or middle wage in a kind of employer (NAICS sector). */
export function settingFigure(code: string, sector: string, measure: "medianWage" | "employment"): Figure {
  const row = getOccupation(code).settings?.rows[sector];
  if (!row) throw new Error(`there are no figures for ${code} in sector ${sector}`);
  return {
    ...amountFigure(row[measure], measure),
    key: `${code}/${sector}/${measure}`,
    source: settingSource(code),
  };
}

/** The source of the figures by kind of employer. Throws in plain words when there are none. */
export function settingSource(code: string): FigureSource {
  const { settings } = getOccupation(code);
  if (!settings) throw new Error(`there are no figures by kind of employer for ${code}`);
  return getSource(settings.source);
}

function amountFigure(amount: Amount, measure: string): { text: string; value: number | null } {
  return {
    text: measure === "employment" ? asCount(amount) : asMoney(amount),
    value: typeof amount === "object" && amount !== null ? amount.atLeast : amount,
  };
}

export interface AreaRow extends JobsAndWage {
  code: string;
  name: string;
}

/** The 50 states and DC by name. */
export function stateRows(code: string): AreaRow[] {
  const rows = getOccupation(code).states?.rows ?? {};
  return STATES.filter(({ kind }) => kind === "state" || kind === "district").map((state) => ({
    code: state.code,
    name: findState(state.code)?.name ?? state.code,
    ...(rows[state.code] ?? { employment: null, medianWage: null }),
  }));
}

/** The states with the highest value, highest first. */
export function topStates(code: string, by: "employment" | "medianWage", count: number): AreaRow[] {
  return stateRows(code)
    .filter((row) => row[by] !== null)
    .sort((a, b) => size(b[by]) - size(a[by]))
    .slice(0, count);
}

/** Kinds of employer, the one with the most jobs first; those of which nothing is published last. */
export function settingRows(code: string): AreaRow[] {
  return Object.entries(getOccupation(code).settings?.rows ?? {})
    .map(([sector, row]) => ({ code: sector, name: SECTOR_WORDS[sector] ?? sector, ...row }))
    .sort((a, b) => size(b.employment) - size(a.employment));
}

function size(amount: Amount): number {
  return amount === null ? -1 : typeof amount === "object" ? amount.atLeast : amount;
}

interface OlderSettings {
  source: string;
  /** The occupation as it was then, and what it was split into. */
  occupation: string;
  successors: string[];
  medianWages: Record<string, number>;
}

/** Finer settings of an older release, for an occupation that was split since; null where there are none. */
export function findOlderSettings(code: string) {
  const { source, occupation, successors, medianWages } = read<OlderSettings>("older-settings.json");
  if (successors[0] !== code) return null;
  return {
    occupation,
    source: getSource(source),
    rows: Object.entries(medianWages).map(([name, medianWage]) => ({ name, medianWage })),
  };
}
