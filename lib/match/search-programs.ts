import { type Directory, wordsOf } from "./directory.ts";
import type { ProgramFacts } from "./facts.ts";

export interface Found {
  /** How many there are in all. */
  count: number;
  /** The first of them, by name. */
  programs: readonly ProgramFacts[];
}

/** Programs in whose name, or school's name, each word begins a word; whatever the case, accents and marks. */
export function searchPrograms(directories: readonly Directory[], text: string, limit: number): Found {
  const words = [...new Set(wordsOf(text))];
  if (words.length === 0) return { count: 0, programs: [] };
  const first: ProgramFacts[] = [];
  let count = 0;
  for (const directory of directories) {
    for (const program of directory.named(words)) {
      count += 1;
      insert(first, program, limit);
    }
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
