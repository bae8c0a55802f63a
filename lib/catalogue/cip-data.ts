import data from "#content/data/cip.json" with { type: "json" };

/** `content/data/cip.json`, written by `npm run data:cip`. */
export interface CipData {
  /** Id of the source in `content/data/sources.json`. */
  source: string;
  /** Titles by two digits: "51". */
  families: Readonly<Record<string, string>>;
  /** Titles by four digits: "51.38". */
  groups: Readonly<Record<string, string>>;
  /** Titles by six digits: "51.3801". */
  titles: Readonly<Record<string, string>>;
  /** Occupations (SOC) that a subject prepares for, with a space between, by six digits. */
  occupations: Readonly<Record<string, string>>;
}

/** Null only in a browser, whose bundles take `cip-data.browser.ts` instead (`imports` of package.json). */
export const cipData: CipData | null = data;
