import type { Amount } from "./figures.ts";

export const NOT_PUBLISHED = "not published";

const number = new Intl.NumberFormat("en-US");

export function asMoney(amount: Amount): string {
  if (amount === null) return NOT_PUBLISHED;
  return typeof amount === "object"
    ? `$${number.format(amount.atLeast)} or more`
    : `$${number.format(amount)}`;
}

export function asCount(amount: Amount): string {
  if (amount === null) return NOT_PUBLISHED;
  return typeof amount === "object" ? `${number.format(amount.atLeast)} or more` : number.format(amount);
}

export const asChange = (percent: number) => `${percent}%`;

/** The usual way in, as the projections name it and as we say it. */
export const EDUCATION_WORDS: Record<string, string> = {
  "No formal educational credential": "no formal credential",
  "High school diploma or equivalent": "a high school diploma",
  "Some college, no degree": "some college",
  "Postsecondary nondegree award": "a certificate",
  "Associate's degree": "an associate degree",
  "Bachelor's degree": "a bachelor's degree",
  "Master's degree": "a master's degree",
  "Doctoral or professional degree": "a doctorate",
};

/** NAICS sectors in plain words. */
export const SECTOR_WORDS: Record<string, string> = {
  "31": "Manufacturing",
  "42": "Wholesale trade",
  "44": "Retail trade",
  "51": "Information (software, data services)",
  "52": "Finance and insurance",
  "53": "Real estate and rental",
  "54": "Professional, scientific and technical services",
  "55": "Head offices of companies",
  "56": "Administrative, support and waste services",
  "61": "Education",
  "62": "Health care and social assistance",
  "81": "Other services",
  "99": "Federal, state and local government",
};
