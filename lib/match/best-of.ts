import TinyQueue from "tinyqueue";
import type { ProgramFacts } from "./facts.ts";

export interface Contender {
  program: ProgramFacts;
  score: number;
  /** Something has to be asked of the school. */
  asks: boolean;
  /** Its place among equals. */
  tie: number;
}

/** Keeps the best of the programs that are offered, however many those are. */
export class BestOf {
  readonly #most: number;
  readonly #all: Contender[] = [];
  /** The least of them on top. */
  readonly #kept = new TinyQueue<Contender>([], (a, b) => byPlace(b, a));

  constructor(most: number) {
    this.#most = most;
  }

  offer(program: ProgramFacts, score: number, asks: boolean, tie: number): void {
    if (this.#most === Number.POSITIVE_INFINITY) {
      this.#all.push({ program, score, asks, tie });
      return;
    }
    const least = this.#kept.length < this.#most ? undefined : this.#kept.peek();
    if (least && (score < least.score || (score === least.score && asks && !least.asks))) return;
    const contender = { program, score, asks, tie };
    if (least) {
      if (byPlace(contender, least) > 0) return;
      this.#kept.pop();
    }
    this.#kept.push(contender);
  }

  /** Best first. */
  inOrder(): readonly Contender[] {
    return [...this.#all, ...this.#kept.data].sort(byPlace);
  }
}

/** By score; a known fit before an equal one with something to ask; then by lot. The id only parts equal lots. */
export function byPlace(a: Contender, b: Contender): number {
  return (
    b.score - a.score ||
    Number(a.asks) - Number(b.asks) ||
    a.tie - b.tie ||
    (a.program.id < b.program.id ? -1 : Number(a.program.id > b.program.id))
  );
}
