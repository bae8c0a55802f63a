import type { Subject } from "#lib/catalogue/subjects.ts";
import { type Closeness, nearest } from "./closeness.ts";
import { Directory } from "./directory.ts";
import { type Entry, entryOf, type ScoredFacts } from "./entry.ts";
import type { ProgramFacts } from "./facts.ts";
import type { CredentialLevel } from "./vocabulary.ts";

/** Programs of one subject code and level, with how near that code is to what a reader chose. */
export interface Bucket {
  closeness: Closeness | null;
  level: CredentialLevel;
  entries: readonly Entry[];
}

/** Choices of subjects whose buckets are remembered; there are about as many single subjects as codes. */
const MOST_REMEMBERED = 3_000;

/** Programs by subject code and level, so that a ranking costs what passes the subject's gate, whatever else there is. */
export class ProgramIndex {
  readonly #shelves: ReadonlyMap<string, readonly Entry[]>;
  readonly #remembered = new Map<string, readonly Bucket[]>();
  #directory: Directory | null = null;
  readonly size: number;

  /** `kept`: entries of an older index that are taken over as they are. */
  constructor(programs: readonly ProgramFacts[], kept?: ReadonlyMap<string, readonly Entry[]>) {
    const shelves = new Map<string, Entry[]>();
    for (const program of programs) {
      const shelf = shelfOf(program);
      const entries = shelves.get(shelf);
      if (entries) entries.push(entryOf(program));
      else shelves.set(shelf, [entryOf(program)]);
    }
    for (const [shelf, entries] of shelves) shelves.set(shelf, likeBesideLike(entries));
    this.#shelves = kept ? joined(kept, shelves) : shelves;
    this.size = [...this.#shelves.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** This index without the programs that changed, and with what they are now. */
  replaced(isChanged: (program: ProgramFacts) => boolean, fresh: readonly ProgramFacts[]): ProgramIndex {
    const kept = new Map<string, readonly Entry[]>();
    for (const [shelf, entries] of this.#shelves) {
      const others = entries.some(({ program }) => isChanged(program))
        ? entries.filter(({ program }) => !isChanged(program))
        : entries;
      if (others.length > 0) kept.set(shelf, others);
    }
    return new ProgramIndex(fresh, kept);
  }

  /** To look programs up. Made at first use. */
  get directory(): Directory {
    this.#directory ??= new Directory(this.programs());
    return this.#directory;
  }

  /** All programs, in no particular order. */
  *programs(): Generator<ProgramFacts> {
    for (const entries of this.#shelves.values()) for (const { program } of entries) yield program;
  }

  /** The programs within the subjects' families or occupations; all of them when no subject was chosen. */
  near(subjects: readonly Subject[]): readonly Bucket[] {
    const key = subjects.map((subject) => subject.key).join(" ");
    const known = this.#remembered.get(key);
    if (known) return known;
    const buckets: Bucket[] = [];
    for (const entries of this.#shelves.values()) {
      const [first] = entries;
      if (!first) continue;
      const { cipCode, level } = first.program;
      const closeness = nearest(subjects, cipCode)?.closeness ?? null;
      if (closeness !== null || subjects.length === 0) buckets.push({ closeness, level, entries });
    }
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, buckets);
    return buckets;
  }
}

const shelfOf = ({ cipCode, level }: ProgramFacts): string => `${cipCode} ${level}`;

/** Those of which the same is known stand together: gates and most criteria look once at each of them. */
function likeBesideLike(entries: readonly Entry[]): Entry[] {
  const groups = new Map<ScoredFacts, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.facts);
    if (group) group.push(entry);
    else groups.set(entry.facts, [entry]);
  }
  return [...groups.values()].flat();
}

function joined(
  kept: ReadonlyMap<string, readonly Entry[]>,
  added: ReadonlyMap<string, readonly Entry[]>,
): ReadonlyMap<string, readonly Entry[]> {
  const all = new Map(kept);
  for (const [shelf, entries] of added) all.set(shelf, [...(kept.get(shelf) ?? []), ...entries]);
  return all;
}

/** What `rank` takes: programs as they are, or one or more indexes of them that were made once. */
export type Programs = readonly ProgramFacts[] | readonly ProgramIndex[];

export function indexesOf(programs: Programs): readonly ProgramIndex[] {
  return isIndexed(programs) ? programs : [new ProgramIndex(programs)];
}

/** By what it does, not by its class: an index serves the whole process, which may hold this module several times. */
function isIndexed(programs: Programs): programs is readonly ProgramIndex[] {
  return programs[0] !== undefined && "near" in programs[0];
}
