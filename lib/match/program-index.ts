import type { Subject } from "#lib/catalogue/subjects.ts";
import { type Closeness, nearest } from "./closeness.ts";
import { type Entry, entryOf } from "./entry.ts";
import type { ProgramFacts } from "./facts.ts";

/** Programs of one subject code, with how near that code is to what a reader chose. */
export interface Bucket {
  closeness: Closeness | null;
  entries: readonly Entry[];
}

/** Choices of subjects whose buckets are remembered; there are about as many single subjects as codes. */
const MOST_REMEMBERED = 3_000;

/** Programs by subject code, so that a ranking costs what passes the subject's gate, whatever else there is. */
export class ProgramIndex {
  readonly size: number;
  readonly #byCode: ReadonlyMap<string, readonly Entry[]>;
  readonly #remembered = new Map<string, readonly Bucket[]>();

  constructor(programs: readonly ProgramFacts[]) {
    this.size = programs.length;
    const byCode = new Map<string, Entry[]>();
    for (const program of programs) {
      const entries = byCode.get(program.cipCode);
      if (entries) entries.push(entryOf(program));
      else byCode.set(program.cipCode, [entryOf(program)]);
    }
    this.#byCode = byCode;
  }

  /** The programs within the subjects' families or occupations; all of them when no subject was chosen. */
  near(subjects: readonly Subject[]): readonly Bucket[] {
    const key = subjects.map((subject) => subject.key).join(" ");
    const known = this.#remembered.get(key);
    if (known) return known;
    const buckets: Bucket[] = [];
    for (const [code, entries] of this.#byCode) {
      const closeness = nearest(subjects, code)?.closeness ?? null;
      if (closeness !== null || subjects.length === 0) buckets.push({ closeness, entries });
    }
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, buckets);
    return buckets;
  }
}

/** What `rank` takes: programs as they are, or one or more indexes of them that were made once. */
export type Programs = readonly ProgramFacts[] | readonly ProgramIndex[];

export function indexesOf(programs: Programs): readonly ProgramIndex[] {
  return isIndexed(programs) ? programs : [new ProgramIndex(programs)];
}

function isIndexed(programs: Programs): programs is readonly ProgramIndex[] {
  return programs[0] instanceof ProgramIndex;
}
