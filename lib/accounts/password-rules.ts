import "server-only";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { processWide } from "#lib/platform/process.ts";
import type { PasswordProblem } from "./password-words.ts";
import { MOST_PASSWORD, SHORTEST_PASSWORD } from "./schema.ts";

/** What belongs to this site: no password is made of it. */
const SITE_WORDS = ["fairmatch", "school", "college", "university", "program", "admin", "passphrase"];

const estimator = () =>
  processWide(
    "password-estimator",
    () => new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: 128 }),
  );

/**
 * Why a new password is refused, or null. No rule about kinds of characters: length counts, and whether somebody would
 * guess it from lists of leaked passwords, keyboard runs, repetitions, this site, or the person's own name and address.
 */
export function findPasswordProblem(
  password: string,
  person: { name: string; email: string },
): PasswordProblem | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return "short";
  if (password.length > MOST_PASSWORD) return "long";
  const own = ownWords(person);
  const plain = password.normalize("NFKC").toLowerCase();
  const rest = [...own, ...SITE_WORDS].reduce((text, word) => text.replaceAll(word, ""), plain);
  // What is left without them would have to hold on its own.
  if (rest !== plain && [...rest].length < SHORTEST_PASSWORD) return "personal";
  const { score } = estimator().check(password, [...own, ...SITE_WORDS]);
  return score < 3 ? "common" : null;
}

/** The parts of a name and an address that are long enough to be recognised. */
function ownWords({ name, email }: { name: string; email: string }): string[] {
  return [...name.split(/\s+/), ...email.split(/[@._+-]+/)]
    .map((word) => word.normalize("NFKC").toLowerCase())
    .filter((word) => word.length >= 4 && !["example", "mail"].includes(word))
    .sort((a, b) => b.length - a.length);
}
