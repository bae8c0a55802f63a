import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** Longest input that is looked at; E.164 itself has at most 16 characters. */
const MAX_PHONE = 32;

/** A US number in any spelling, or another country's with "+", as E.164 ("+16175550123"). Null when it is none. */
export function parsePhoneNumber(typed: string): string | null {
  if (typed.length > MAX_PHONE) return null;
  const number = parsePhoneNumberFromString(typed, { defaultCountry: "US", extract: false });
  return number?.isValid() && !number.ext ? number.number : null;
}
