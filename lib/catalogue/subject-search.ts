import { distance } from "fastest-levenshtein";
import MiniSearch, { type Query } from "minisearch";
import everyday from "#content/data/subject-words.json" with { type: "json" };
import { processWide } from "#lib/platform/process.ts";
import { findCip, listCips } from "./cip.ts";
import { findSubject, SUBJECTS, type Subject } from "./subjects.ts";

export interface FoundSubjects {
  /** Best first. */
  subjects: Subject[];
  /** True: nothing has the words; these come nearest. */
  isNear: boolean;
}

/** What a field lets in; what is longer is cut. */
export const MOST_LETTERS = 80;
const MOST_FOUND = 8;
const MOST_NEAR = 4;
/** Share of a word's letters that may be wrong. */
const SLIP = 0.2;
const WILD_SLIP = 0.34;

/**
 * The subjects that somebody means by a few words: curated ones and every CIP title, by everyday words
 * (`content/data/subject-words.json`), by beginnings and with a slip of the finger. Ordered by how near they come,
 * then curated before others, then by code: the same words always find the same.
 */
export function searchSubjects(typed: string, most = MOST_FOUND): FoundSubjects {
  const words = readable(typed.slice(0, MOST_LETTERS));
  if (words.length === 0) return { subjects: [], isNear: false };
  const { titles, phrases } = processWide("subject-search", buildIndex);
  const exact = findCip(typed.trim());
  const meant = [
    ...(exact ? [exact.code] : []),
    ...meantBy(phrases, words.join(" ")),
    ...meantBy(phrases, essential(words).join(" ")),
  ];
  const wanted = essential(words);
  const said = [...meant, ...inOrder(titles.search(allOf(wanted, 0)))];
  if (said.length > 0) return { subjects: toSubjects(said, most), isNear: false };
  const slipped = inOrder(titles.search(allOf(wanted, SLIP)));
  if (slipped.length > 0) return { subjects: toSubjects(slipped, most), isNear: false };
  const near = titles.search(anyOf(wanted, WILD_SLIP)).filter((result) => beginsAlike(result.terms, wanted));
  return { subjects: toSubjects(inOrder(near), MOST_NEAR), isNear: true };
}

/** People rarely mistype the first letter: what differs there is another word. */
const beginsAlike = (found: readonly string[], wanted: readonly string[]) =>
  found.some((term) => wanted.some((word) => word[0] === term[0]));

interface Entry {
  key: string;
  title: string;
  words: string;
  field: string;
}

function buildIndex() {
  const said = new Map<string, string>();
  const phrases = new Map<string, readonly string[]>();
  for (const { words, subjects } of everyday) {
    for (const word of words) phrases.set(readable(word).join(" "), subjects);
    const [first] = subjects;
    if (first) said.set(first, `${said.get(first) ?? ""} ${words.join(" ")}`);
  }
  const curated = SUBJECTS.map(({ key, label, about, synonyms }): Entry => {
    const words = [...synonyms, said.get(key) ?? ""].join(" ");
    return { key, title: label, words, field: about };
  });
  const others = listCips().map(({ code, title, group, family }): Entry => {
    return { key: code, title, words: said.get(code) ?? "", field: `${group} ${family}` };
  });
  const titles = new MiniSearch<Entry>({
    idField: "key",
    fields: ["title", "words", "field"],
    tokenize: readable,
    processTerm: (word) => (NOISE.has(word) ? null : [...new Set([word, rootOf(word)])]),
    searchOptions: {
      boost: { title: 3, words: 2, field: 0.5 },
      boostDocument: (key) => standing(String(key)),
    },
  });
  titles.addAll([...curated, ...others]);
  return { titles, phrases };
}

/** Curated subjects stand out; residual titles ("..., Other") and what is no course of study stand back. */
function standing(key: string): number {
  const entry = findCip(key);
  if (!entry) return 1.6;
  if (/^(3[2-7]|53|6[01])/.test(key)) return 0.3;
  if (/99$/.test(key) || /, Other$/.test(entry.title)) return 0.6;
  return /, General$/.test(entry.title) ? 1.2 : 1;
}

/** What the table of everyday words says: the words themselves, else words that begin so, else with a slip. */
function meantBy(phrases: ReadonlyMap<string, readonly string[]>, phrase: string): readonly string[] {
  const known = phrases.get(phrase);
  if (known) return known;
  if (phrase.length < 3) return [];
  const keys = [...phrases.keys()];
  const longer = keys.filter((each) => each.startsWith(phrase)).sort((a, b) => a.length - b.length);
  if (longer.length > 0) return longer.slice(0, 3).flatMap((each) => phrases.get(each) ?? []);
  const slips = phrase.length < 5 ? 0 : phrase.length < 8 ? 1 : 2;
  const [best] = keys
    .filter(
      (each) => each.length > 4 && each[0] === phrase[0] && Math.abs(each.length - phrase.length) <= slips,
    )
    .map((each) => ({ each, slips: distance(each, phrase) }))
    .filter((found) => found.slips <= slips)
    .sort((a, b) => a.slips - b.slips || (a.each < b.each ? -1 : 1));
  return best ? (phrases.get(best.each) ?? []) : [];
}

const allOf = (words: string[], slip: number): Query => ({
  combineWith: "AND",
  queries: words.map((word) => oneWord(word, slip)),
});

const anyOf = (words: string[], slip: number): Query => ({
  combineWith: "OR",
  queries: words.map((word) => oneWord(word, slip)),
});

/** A word as it is typed, its beginning, its root ("welder" finds "welding"), or with a slip. */
function oneWord(word: string, slip: number): Query {
  const asItIs = { processTerm: (term: string) => term };
  const root = rootOf(word);
  return {
    combineWith: "OR",
    queries: [
      { ...asItIs, queries: [word], prefix: word.length > 1, fuzzy: word.length > 3 ? slip : 0 },
      ...(root === word ? [] : [{ ...asItIs, queries: [root] }]),
    ],
  };
}

function inOrder(results: readonly { id: unknown; score: number }[]): string[] {
  return results
    .map(({ id, score }) => ({ key: String(id), score: Math.round(score * 1000) }))
    .sort((a, b) => b.score - a.score || rankOfKey(a.key).localeCompare(rankOfKey(b.key)))
    .map(({ key }) => key);
}

const rankOfKey = (key: string) => (findCip(key) ? `1${key}` : `0${key}`);

function toSubjects(keys: readonly string[], most: number): Subject[] {
  return [...new Set(keys)].slice(0, most).flatMap((key) => findSubject(key) ?? []);
}

/** "Médical  Coding/ICD-10" as its words in small letters without accents. */
function readable(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^a-z0-9+#]+/)
    .filter((word) => word !== "");
}

/** Words that say nothing of a subject, in titles and in what people type. */
const NOISE = new Set(
  "a an and as at be become becoming by career class classes college course courses degree for get how i in into job jobs learn learning like major my of on online or other program programs school study studying studies the to training want with work working would".split(
    " ",
  ),
);

/** The words that say something; all of them where none does. */
function essential(words: string[]): string[] {
  const left = words.filter((word) => !NOISE.has(word));
  return left.length > 0 ? left : words;
}

/** "welder", "welding" and "welders" have the root "weld"; a word too short to take apart is its own. */
function rootOf(word: string): string {
  const one = word.length > 4 ? word.replace(/(ies|s)$/, (end) => (end === "ies" ? "y" : "")) : word;
  const root = one.replace(/(ing|ers?|ors?|ist|ian|ology)$/, "");
  return root.length > 3 ? root : one;
}
