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
  const lacking = new Map<string, readonly string[]>();
  // Few names stand for many programs: each is looked at once.
  const lackedBy = (name: string): readonly string[] => {
    let own = lacking.get(name);
    if (own === undefined) {
      const folded = ` ${wordsOf(name).join(" ")}`;
      own = words.filter((word) => !folded.includes(` ${word}`));
      lacking.set(name, own);
    }
    return own;
  };
  const first: ProgramFacts[] = [];
  let count = 0;
  for (const program of programs) {
    const lacked = lackedBy(program.name);
    const lackedToo = lackedBy(program.school.name);
    if (lacked.some((word) => lackedToo.includes(word))) continue;
    count += 1;
    insert(first, program, limit);
  }
  return { count, programs: first };
}

/** Keeps the first `limit` by name; of equal names the one that came first stays first. */
function insert(first: ProgramFacts[], program: ProgramFacts, limit: number): void {
  const last = first.at(-1);
  if (first.length >= limit && last && byName(program, last) >= 0) return;
  const after = first.findLastIndex((other) => byName(other, program) <= 0);
  first.splice(after + 1, 0, program);
  if (first.length > limit) first.pop();
}

const byName = (a: ProgramFacts, b: ProgramFacts) =>
  compare(a.name, b.name) || compare(a.school.name, b.school.name);

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
