import { CREDENTIAL_LEVELS, type CredentialLevel, MODALITIES, type Modality } from "#lib/match/vocabulary.ts";
import type { FilterFacts } from "./filter-facts.ts";
import { COST_LIMITS, type Filter, MILE_LIMITS, type ResultsView, START_LIMITS, viewTests } from "./view.ts";

/**
 * Looks once at each match, however many there are: whether it is in view, and which choice of a filter would show it
 * with what the other filters say.
 */
export class FilterCounts {
  readonly #dimensions: readonly Dimension[];
  readonly #formats = new Set<Modality>();
  readonly #levels = new Set<CredentialLevel>();
  readonly #choices: ReadonlyMap<string, Choice>;
  /** Matches that pass all filters. */
  inView = 0;
  /** Whether some match lies at a distance. */
  hasMiles = false;

  /** `today` is an ISO day. */
  constructor(today: string, view: ResultsView) {
    const dimension = <Value extends string | number>(
      name: Filter,
      values: readonly Value[],
      change: (value: Value) => Partial<ResultsView>,
    ): Dimension => ({
      passes: viewTests(today, view)[name],
      choices: values.map((value) => ({
        key: keyOf(name, value),
        passes: viewTests(today, { ...view, ...change(value) })[name],
        count: 0,
      })),
    });
    this.#dimensions = [
      dimension("format", MODALITIES, (key) => ({ formats: [key] })),
      dimension("level", CREDENTIAL_LEVELS, (key) => ({ levels: [key] })),
      dimension("cost", COST_LIMITS, (maxCost) => ({ maxCost })),
      dimension("distance", MILE_LIMITS, (maxMiles) => ({ maxMiles })),
      dimension("start", START_LIMITS, (startsWithin) => ({ startsWithin })),
    ];
    this.#choices = new Map(
      this.#dimensions.flatMap(({ choices }) => choices.map((choice) => [choice.key, choice])),
    );
  }

  /** Counts a match. True: it is in view. */
  add(facts: FilterFacts): boolean {
    for (const format of facts.modalities) this.#formats.add(format);
    this.#levels.add(facts.level);
    if (facts.miles) this.hasMiles = true;
    let failed: Dimension | null = null;
    for (const dimension of this.#dimensions) {
      if (dimension.passes(facts)) continue;
      if (failed) return false;
      failed = dimension;
    }
    if (!failed) this.inView += 1;
    for (const { choices } of failed ? [failed] : this.#dimensions)
      for (const choice of choices) if (choice.passes(facts)) choice.count += 1;
    return !failed;
  }

  /** How many would be in view with one choice in place of what its filter says now. */
  with(filter: Filter, value: string | number): number {
    return this.#choices.get(keyOf(filter, value))?.count ?? 0;
  }

  /** Those that some match has. */
  get formats(): Modality[] {
    return MODALITIES.filter((key) => this.#formats.has(key));
  }

  get levels(): CredentialLevel[] {
    return CREDENTIAL_LEVELS.filter((key) => this.#levels.has(key));
  }
}

const keyOf = (filter: Filter, value: string | number): string => `${filter} ${value}`;

interface Dimension {
  passes(facts: FilterFacts): boolean;
  choices: readonly Choice[];
}

interface Choice {
  key: string;
  passes(facts: FilterFacts): boolean;
  count: number;
}
