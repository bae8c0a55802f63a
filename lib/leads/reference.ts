import { randomInt } from "node:crypto";

/** Without letters and digits that are mistaken for each other, and without vowels that make words. */
const ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";

/** A number for people to quote, "FM-7Q4K-2M9X". Grants no access. */
export function newReference(): string {
  const part = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `FM-${part()}-${part()}`;
}
