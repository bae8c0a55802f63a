import type { ProgramFacts } from "./facts.ts";

export interface Found {
  /** How many there are in all. */
  count: number;
  /** The first of them, by name. */
  programs: readonly ProgramFacts[];
}

/** Programs in whose name, or school's name, each word begins a word; whatever the case, accents and marks. */
export function searchPrograms(programs: Iterable<ProgramFacts>, text: string, limit: number): Found {
  const words = wordsOf(text);
  if (words.length === 0) return { count: 0, programs: [] };
  const folded = new Map<string, string>();
  // Few names stand for many programs: each is folded once.
  const fold = (name: string): string => {
    let own = folded.get(name);
    if (own === undefined) {
      own = ` ${wordsOf(name).join(" ")}`;
      folded.set(name, own);
    }
    return own;
  };
  const found: ProgramFacts[] = [];
  for (const program of programs) {
    const own = fold(program.name) + fold(program.school.name);
    if (words.every((word) => own.includes(` ${word}`))) found.push(program);
  }
  found.sort((a, b) => compare(a.name, b.name) || compare(a.school.name, b.school.name));
  return { count: found.length, programs: found.slice(0, limit) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** "Associate's, in Nursing" are "associates", "in" and "nursing". */
function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’\p{M}]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
