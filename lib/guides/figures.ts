import outlook from "#content/data/outlook-by-occupation.json" with { type: "json" };
import occupations from "#content/data/wages-by-occupation.json" with { type: "json" };
import settings from "#content/data/wages-by-setting.json" with { type: "json" };

/** Where figures come from: shown beside every table and at the end of a guide. */
export interface FigureSource {
  id: string;
  publisher: string;
  title: string;
  /** The month or years that the figures are for, as people write it. */
  period: string;
  license: string;
  url: string;
  note: string;
}

/** A figure as it is shown, with its exact value and its source. Value null: the source publishes none. */
export interface Figure {
  text: string;
  value: number | null;
  source: FigureSource;
}

export type OccupationCode = "29-2072" | "29-9021" | "11-9111" | "00-0000";
export type DetailedCode = "29-2072" | "29-9021";
export type StateCode = keyof typeof occupations.states;
export type SettingCode = keyof typeof settings.settings;

export type WageMeasure = "medianWage" | "wage10" | "wage25" | "wage75" | "wage90";
export type OutlookMeasure = "changePercent" | "openingsPerYear" | "jobs2024" | "jobs2034";

export const NOT_PUBLISHED = "not published";

const number = new Intl.NumberFormat("en-US");

export const asMoney = (dollars: number | null) =>
  dollars === null ? NOT_PUBLISHED : `$${number.format(dollars)}`;
export const asCount = (count: number | null) => (count === null ? NOT_PUBLISHED : number.format(count));
export const asChange = (percent: number) => `${percent > 0 ? "+" : ""}${percent}%`;

/** What the statistics call an occupation. */
export function occupationTitle(code: OccupationCode): string {
  return code === "00-0000" ? "All occupations" : outlook.national[code].title;
}

/** A yearly wage in the whole country. */
export function wageFigure(code: OccupationCode, measure: WageMeasure = "medianWage"): Figure {
  const value = occupations.national[code][measure];
  return { text: asMoney(value), value, source: occupations.source };
}

/** People employed in the whole country. */
export function employmentFigure(code: OccupationCode): Figure {
  const value = occupations.national[code].employment;
  return { text: asCount(value), value, source: occupations.source };
}

export function outlookFigure(code: OccupationCode, measure: OutlookMeasure): Figure {
  const value = outlook.national[code][measure];
  return { text: measure === "changePercent" ? `${value}%` : asCount(value), value, source: outlook.source };
}

/** The education with which people usually enter, in our words; throws where the source names none. */
export function entryEducation(code: OccupationCode): Figure {
  const named = outlook.national[code].entryEducation;
  const text = named === null ? undefined : EDUCATION_WORDS[named];
  if (!text) throw new Error(`No entry education for ${code}.`);
  return { text, value: null, source: outlook.source };
}

const EDUCATION_WORDS: Record<string, string> = {
  "Postsecondary nondegree award": "a certificate",
  "Associate's degree": "an associate degree",
  "Bachelor's degree": "a bachelor's degree",
};

export interface StateRow {
  code: string;
  name: string;
  employment: number | null;
  medianWage: number | null;
}

/** The 50 states and DC by name. */
export function stateRows(code: DetailedCode): StateRow[] {
  const rows = occupations.byState[code];
  return Object.entries(occupations.states).map(([state, name]) => ({
    code: state,
    name,
    ...rows[state as StateCode],
  }));
}

/** The states with the highest value, highest first. */
export function topStates(
  code: DetailedCode,
  measure: "employment" | "medianWage",
  count: number,
): StateRow[] {
  return stateRows(code)
    .filter((row) => row[measure] !== null)
    .sort((a, b) => (b[measure] ?? 0) - (a[measure] ?? 0))
    .slice(0, count);
}

export interface SettingRow {
  code: string;
  name: string;
  employment: number | null;
  medianWage: number | null;
}

/** Work settings (whole sectors), the one with the most jobs first. */
export function settingRows(code: DetailedCode): SettingRow[] {
  const rows = settings.byOccupation[code];
  return Object.entries(settings.settings)
    .map(([setting, name]) => ({ code: setting, name, ...rows[setting as SettingCode] }))
    .sort((a, b) => (b.employment ?? 0) - (a.employment ?? 0));
}

export const FIGURE_SOURCES: readonly FigureSource[] = [occupations.source, outlook.source, settings.source];
export const WAGE_SOURCE: FigureSource = occupations.source;
export const OUTLOOK_SOURCE: FigureSource = outlook.source;
export const SETTING_SOURCE: FigureSource = settings.source;
