import { z } from "zod";
import { parseDollars } from "./money.ts";

/*
 * The kinds of field that the catalogue's forms are made of. Each takes what an input holds (text) and gives what
 * is stored; an empty optional field gives null: not known.
 */

/** Bidirectional overrides and control characters (line ends aside) would let a text show as another one. */
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

const cleaned = (text: string) => text.replaceAll("\r\n", "\n").normalize("NFC").trim();

/** One line that must be there. `what` completes "Enter ...". */
export function line(what: string, max = 200) {
  return z
    .string()
    .max(max * 2, `Keep ${what} under ${max} characters.`)
    .transform(cleaned)
    .pipe(
      z
        .string()
        .min(1, `Enter ${what}.`)
        .max(max, `Keep ${what} under ${max} characters.`)
        .refine((text) => !UNSEEN.test(text), `${capital(what)} holds a character that cannot be seen.`),
    );
}

/** One line or several; empty is null. */
export function optionalText(what: string, max: number) {
  return z
    .string()
    .max(max * 2, `Keep ${what} under ${max} characters.`)
    .transform((text) => cleaned(text) || null)
    .pipe(
      z
        .string()
        .max(max, `Keep ${what} under ${max} characters.`)
        .refine(
          (text) => !UNSEEN.test(text.replaceAll("\n", "")),
          `${capital(what)} holds a character that cannot be seen.`,
        )
        .nullable(),
    );
}

/** A web address on http or https; empty is null. */
export function optionalUrl() {
  return z
    .string()
    .max(500, "Keep the web address under 500 characters.")
    .transform((text) => text.trim() || null)
    .refine(
      (text) => text === null || isWebAddress(text),
      "Enter a full web address, such as https://example.edu.",
    );
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.hostname.includes(".") &&
    !url.username &&
    !url.password
  );
}

/** A whole number in a range; empty is null. */
export function optionalWhole(what: string, min: number, max: number) {
  const words = `${capital(what)} is a whole number from ${min} to ${max.toLocaleString("en-US")}.`;
  return z
    .string()
    .max(20, words)
    .transform((text) => text.trim())
    .refine((text) => text === "" || /^\d{1,9}$/.test(text), words)
    .transform((text) => (text === "" ? null : Number(text)))
    .refine((value) => value === null || (value >= min && value <= max), words);
}

const MOST_CENTS = 100_000_000;

/** Dollars as typed, stored as integer cents; empty is null. */
export function optionalDollars(what: string) {
  return z
    .string()
    .max(30, `${capital(what)} is an amount in dollars, such as 12,345 or 12345.50.`)
    .transform((text) => text.trim())
    .refine(
      (text) => text === "" || parseDollars(text) !== null,
      `${capital(what)} is an amount in dollars, such as 12,345 or 12345.50.`,
    )
    .transform((text) => (text === "" ? null : parseDollars(text)))
    .refine((cents) => cents === null || cents <= MOST_CENTS, `${capital(what)} cannot be over $1,000,000.`);
}

/** One of a vocabulary, or empty for null. */
export function optionalChoice<const K extends string>(keys: readonly K[]) {
  return z
    .enum(["", ...keys], "Choose one of the options.")
    .transform((value) => (value === "" ? null : (value as K)));
}

/** Yes, no, or empty for not known. */
export function yesNoUnknown() {
  return optionalChoice(["yes", "no"]).transform((value) => (value === null ? null : value === "yes"));
}

/** Any of a vocabulary, each once, in the vocabulary's order. */
export function several<const K extends string>(keys: readonly K[]) {
  return z
    .array(z.enum(keys, "Choose from the options."))
    .max(keys.length)
    .transform((chosen) => keys.filter((key) => chosen.includes(key)));
}

/** Whether a text is a real calendar day, "2027-01-15". Postgres has no year 0. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A day as a date input sends it. */
export function day(what: string) {
  return z
    .string()
    .max(20, `Enter ${what}.`)
    .refine((text) => isDay(text), `Enter ${what} as a date, such as 2026-11-22.`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
