import { STATES } from "#lib/places/states.ts";
import { asChange, asCount, asMoney, educationInWords, NOT_PUBLISHED } from "./figure-words.ts";
import type { Amount, FigureSource, JobsAndWage, National } from "./occupation-schema.ts";
import { findOccupation, findSource, type Occupation, olderSettingsFile, sectorName } from "./occupations.ts";

export { asCount, asMoney, NOT_PUBLISHED } from "./figure-words.ts";
export type { Amount, FigureSource } from "./occupation-schema.ts";
export { findOccupation, findSource, type Occupation } from "./occupations.ts";

/** A figure as it is shown, with its exact value and its source. */
export interface Figure {
  text: string;
  /** Null: not published. Of an amount that is only known from below, the bound. */
  value: number | string | null;
  source: FigureSource;
  /** "29-2072/US/medianWage": occupation, then the country, state or setting, then the measure. */
  key: string;
}

type WageOrJobs = Exclude<keyof National, "source" | "title">;
type OutlookMeasure = "jobsNow" | "jobsThen" | "changePercent" | "openingsPerYear" | "entryEducation";
export type Measure = WageOrJobs | OutlookMeasure;
export type AreaMeasure = keyof JobsAndWage;

/** A figure for the whole country. Throws an error that says what is missing. */
export function nationalFigure(code: string, measure: Measure): Figure {
  const occupation = getOccupation(code);
  const key = `${code}/US/${measure}`;
  if (isOutlook(measure)) return outlookFigure(occupation, measure, key);
  const national = part(occupation, "national");
  return amountFigure(national[measure], measure, key, national.source);
}

const OUTLOOK: readonly string[] = [
  "jobsNow",
  "jobsThen",
  "changePercent",
  "openingsPerYear",
  "entryEducation",
] satisfies OutlookMeasure[];
const isOutlook = (measure: Measure): measure is OutlookMeasure => OUTLOOK.includes(measure);

function outlookFigure(occupation: Occupation, measure: OutlookMeasure, key: string): Figure {
  const outlook = part(occupation, "outlook");
  const source = getSource(outlook.source);
  if (measure === "changePercent") {
    const value = outlook.changePercent;
    return { text: value === null ? NOT_PUBLISHED : asChange(value), value, source, key };
  }
  if (measure !== "entryEducation") return amountFigure(outlook[measure], measure, key, outlook.source);
  const named = outlook.entryEducation;
  if (named === null) throw new Error(`The projections name no usual education for ${occupation.code}.`);
  const text = educationInWords(named);
  if (!text) throw new Error(`lib/guides/figure-words.ts has no words for the education "${named}".`);
  return { text, value: named, source, key };
}

/** Jobs or the middle wage in a state, by its postal code. Throws an error that says what is missing. */
export function stateFigure(code: string, state: string, measure: AreaMeasure): Figure {
  return areaFigure(code, "states", state, measure);
}

/** Jobs or the middle wage in a NAICS sector. Throws an error that says what is missing. */
export function settingFigure(code: string, sector: string, measure: AreaMeasure): Figure {
  return areaFigure(code, "settings", sector, measure);
}

/** The source of an occupation's figures by setting. */
export function settingSource(code: string): FigureSource {
  return getSource(part(getOccupation(code), "settings").source);
}

function areaFigure(code: string, kind: "states" | "settings", area: string, measure: AreaMeasure): Figure {
  const { rows, source } = part(getOccupation(code), kind);
  const row = rows[area];
  if (!row) throw new Error(`There are no figures of ${code} for "${area}".`);
  return amountFigure(row[measure], measure, `${code}/${area}/${measure}`, source);
}

export interface AreaRow extends JobsAndWage {
  /** Postal code of a state, or NAICS sector. */
  code: string;
  name: string;
}

/** The 50 states and DC by name. Throws when the occupation has no figures by state. */
export function stateRows(code: string): AreaRow[] {
  const { rows } = part(getOccupation(code), "states");
  return STATES.filter(({ kind }) => kind === "state" || kind === "district").map(
    ({ code: state, name }) => ({
      code: state,
      name,
      ...(rows[state] ?? { employment: null, medianWage: null }),
    }),
  );
}

/** The states with the highest value, highest first; those without one never. */
export function topStates(code: string, by: AreaMeasure, count: number): AreaRow[] {
  return stateRows(code)
    .filter((row) => row[by] !== null)
    .sort((a, b) => size(b[by]) - size(a[by]))
    .slice(0, count);
}

/** Work settings (whole NAICS sectors), the one with the most jobs first, those of an unknown size last. */
export function settingRows(code: string): AreaRow[] {
  const { rows } = part(getOccupation(code), "settings");
  return Object.entries(rows)
    .map(([sector, row]) => ({ code: sector, name: sectorName(sector), ...row }))
    .sort((a, b) => size(b.employment) - size(a.employment));
}

export interface OlderSettings {
  /** The occupation as it stood before it was split. */
  code: string;
  title: string;
  source: FigureSource;
  /** The middle wage of the whole occupation. */
  all: Figure;
  /** Middle wages, highest first. */
  rows: { code: string; name: string; medianWage: Amount; figure: Figure }[];
}

/**
 * Older wages by finer settings (hospitals, doctors' offices ...) than are at hand today, by the occupation's old code
 * or one of those among which it was split; undefined for any other.
 */
export function findOlderSettings(of: string): OlderSettings | undefined {
  const { code, title, source, successors, medianWage, rows } = olderSettingsFile();
  if (of !== code && !successors.includes(of)) return undefined;
  const wage = (amount: Amount, area: string) =>
    amountFigure(amount, "medianWage", `${code}/${area}/medianWage`, source);
  return {
    code,
    title,
    source: getSource(source),
    all: wage(medianWage, "US"),
    rows: Object.entries(rows)
      .sort(([, a], [, b]) => size(b.medianWage) - size(a.medianWage))
      .map(([area, row]) => ({ code: area, ...row, figure: wage(row.medianWage, area) })),
  };
}

function amountFigure(amount: Amount, measure: Measure, key: string, source: string): Figure {
  const isMoney = measure === "medianWage" || measure.startsWith("wage");
  const value = amount !== null && typeof amount === "object" ? amount.atLeast : amount;
  return { text: isMoney ? asMoney(amount) : asCount(amount), value, source: getSource(source), key };
}

const size = (amount: Amount) =>
  amount === null ? -1 : typeof amount === "number" ? amount : amount.atLeast;

function getOccupation(code: string): Occupation {
  const occupation = findOccupation(code);
  if (!occupation) throw new Error(`content/data/occupations.json has no occupation ${code}.`);
  return occupation;
}

const PART_WORDS = {
  national: "for the country",
  outlook: "on the outlook",
  states: "by state",
  settings: "by setting",
};

function part<P extends keyof typeof PART_WORDS>(occupation: Occupation, name: P) {
  const found = occupation[name];
  if (!found) throw new Error(`There are no figures ${PART_WORDS[name]} for ${occupation.code}.`);
  return found as NonNullable<Occupation[P]>;
}

function getSource(id: string): FigureSource {
  const source = findSource(id);
  if (!source) throw new Error(`content/data/sources.json has no source "${id}".`);
  return source;
}
