import type { Amount } from "./occupation-schema.ts";

export const NOT_PUBLISHED = "not published";

const number = new Intl.NumberFormat("en-US");

/** "$51,140", "$239,200 or more", "not published". */
export function asMoney(dollars: Amount): string {
  return inWords(dollars, (value) => `$${number.format(value)}`);
}

/** "194,720". */
export function asCount(count: Amount): string {
  return inWords(count, number.format);
}

/** "7.1%", "-3.7%". */
export function asChange(percent: number): string {
  return `${percent}%`;
}

function inWords(amount: Amount, format: (value: number) => string): string {
  if (amount === null) return NOT_PUBLISHED;
  return typeof amount === "number" ? format(amount) : `${format(amount.atLeast)} or more`;
}

/** The usual way in as sentences name it; undefined for words that the projections did not use so far. */
export function educationInWords(named: string): string | undefined {
  return EDUCATION[named];
}

/** Left: the eight classes of the Employment Projections. */
const EDUCATION: Record<string, string> = {
  "No formal educational credential": "no formal credential",
  "High school diploma or equivalent": "a high school diploma",
  "Some college, no degree": "some college courses, without a degree",
  "Postsecondary nondegree award": "a certificate",
  "Associate's degree": "an associate degree",
  "Bachelor's degree": "a bachelor's degree",
  "Master's degree": "a master's degree",
  "Doctoral or professional degree": "a doctorate or professional degree",
};
