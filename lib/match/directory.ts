import type { ProgramFacts } from "./facts.ts";

/** Finds programs by id, by slug and by the words of their names and their schools' names. */
export class Directory {
  readonly #programs: readonly ProgramFacts[];
  #ids: ReadonlyMap<string, ProgramFacts> | null = null;
  #slugs: ReadonlyMap<string, ProgramFacts> | null = null;
  #names: Names | null = null;

  constructor(programs: Iterable<ProgramFacts>) {
    this.#programs = [...programs];
  }

  byId(id: string): ProgramFacts | undefined {
    this.#ids ??= new Map(this.#programs.map((program) => [program.id, program]));
    return this.#ids.get(id);
  }

  bySlug(slug: string): ProgramFacts | undefined {
    this.#slugs ??= new Map(this.#programs.map((program) => [program.slug, program]));
    return this.#slugs.get(slug);
  }

  /** Those in whose name, or school's name, each word begins a word. `words` as `wordsOf` makes them. */
  *named(words: readonly string[]): Generator<ProgramFacts> {
    this.#names ??= namesOf(this.#programs);
    const { texts, own, schools } = this.#names;
    const found = words.map((word) => Uint8Array.from(texts, (text) => Number(text.includes(` ${word}`))));
    for (const [place, program] of this.#programs.entries()) {
      const [name = 0, school = 0] = [own[place], schools[place]];
      if (found.every((has) => has[name] === 1 || has[school] === 1)) yield program;
    }
  }
}

/** A few thousand names stand for 200,000 programs: each is looked at once in a search. */
interface Names {
  /** Each name's words, one space before each. */
  texts: readonly string[];
  /** Which of them is a program's own name, by the program's place, and which is its school's. */
  own: Uint32Array;
  schools: Uint32Array;
}

function namesOf(programs: readonly ProgramFacts[]): Names {
  const places = new Map<string, number>();
  const texts: string[] = [];
  const placeOf = (name: string): number => {
    let place = places.get(name);
    if (place === undefined) {
      place = texts.length;
      texts.push(
        wordsOf(name)
          .map((word) => ` ${word}`)
          .join(""),
      );
      places.set(name, place);
    }
    return place;
  };
  return {
    texts,
    own: Uint32Array.from(programs, ({ name }) => placeOf(name)),
    schools: Uint32Array.from(programs, ({ school }) => placeOf(school.name)),
  };
}

/** "Associate's, in Nursing" are "associates", "in" and "nursing". */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’\p{M}]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
