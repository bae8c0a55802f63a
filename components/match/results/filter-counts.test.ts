import fc from "fast-check";
import { expect, test } from "vitest";
import { CREDENTIAL_LEVELS, MODALITIES } from "#lib/match/vocabulary.ts";
import { FilterCounts } from "./filter-counts.ts";
import type { FilterFacts } from "./filter-facts.ts";
import { COST_LIMITS, MILE_LIMITS, type ResultsView, START_LIMITS, viewTests } from "./view.ts";

const TODAY = "2026-11-27";
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const anyFacts: fc.Arbitrary<FilterFacts> = fc.record({
  level: fc.constantFrom(...CREDENTIAL_LEVELS),
  modalities: fc.subarray([...MODALITIES]),
  costCents: orNull(fc.integer({ min: 0, max: 6_000_000 })),
  miles: orNull(fc.integer({ min: 0, max: 150 })),
  nextStart: orNull(fc.constantFrom("any", "2026-12-05", "2027-02-01", "2027-05-01", "2028-01-01")),
});

const anyView: fc.Arbitrary<ResultsView> = fc.record({
  formats: fc.subarray([...MODALITIES]),
  levels: fc.subarray([...CREDENTIAL_LEVELS]),
  maxCost: orNull(fc.constantFrom(...COST_LIMITS)),
  maxMiles: orNull(fc.constantFrom(...MILE_LIMITS)),
  startsWithin: orNull(fc.constantFrom(...START_LIMITS)),
  knownOnly: fc.boolean(),
  show: fc.constant(20),
});

test("the count beside a choice is how many that choice would leave in view", () => {
  fc.assert(
    fc.property(fc.array(anyFacts, { maxLength: 30 }), anyView, (all, view) => {
      const inView = (other: ResultsView) => {
        const tests = Object.values(viewTests(TODAY, other));
        return all.filter((facts) => tests.every((passes) => passes(facts)));
      };
      const counts = new FilterCounts(TODAY, view);
      const kept = all.filter((facts) => counts.add(facts));
      expect(kept).toEqual(inView(view));
      expect(counts.inView).toBe(kept.length);
      for (const format of MODALITIES)
        expect(counts.with("format", format)).toBe(inView({ ...view, formats: [format] }).length);
      for (const level of CREDENTIAL_LEVELS)
        expect(counts.with("level", level)).toBe(inView({ ...view, levels: [level] }).length);
      for (const maxCost of COST_LIMITS)
        expect(counts.with("cost", maxCost)).toBe(inView({ ...view, maxCost }).length);
      for (const maxMiles of MILE_LIMITS)
        expect(counts.with("distance", maxMiles)).toBe(inView({ ...view, maxMiles }).length);
      for (const startsWithin of START_LIMITS)
        expect(counts.with("start", startsWithin)).toBe(inView({ ...view, startsWithin }).length);
      expect(counts.levels).toEqual(
        CREDENTIAL_LEVELS.filter((key) => all.some(({ level }) => level === key)),
      );
      expect(counts.formats).toEqual(
        MODALITIES.filter((key) => all.some(({ modalities }) => modalities.includes(key))),
      );
      expect(counts.hasMiles).toBe(all.some(({ miles }) => (miles ?? 0) > 0));
    }),
  );
});
