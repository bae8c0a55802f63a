import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify } from "./state-map-classes.ts";

const rowsOf = (...values: (number | null | { atLeast: number })[]) =>
  values.map((value, index) => ({ code: `S${index}`, value }));
const keysOf = (...values: Parameters<typeof rowsOf>) => classify(rowsOf(...values)).map(({ key }) => key);
const size = (value: number | { atLeast: number }) => (typeof value === "number" ? value : value.atLeast);

describe("classes of states", () => {
  test("ten different values make five classes of two", () => {
    const classes = classify(rowsOf(100, 90, 80, 70, 60, 50, 40, 30, 20, 10));
    expect(classes.map(({ key, lowest, highest, states }) => [key, lowest, highest, states.length])).toEqual([
      [0, 10, 20, 2],
      [1, 30, 40, 2],
      [2, 50, 60, 2],
      [3, 70, 80, 2],
      [4, 90, 100, 2],
    ]);
  });

  test("a state without a published value is in no class of values", () => {
    const classes = classify(rowsOf(5, null, 7));
    expect(classes.at(-1)).toEqual({ key: "none", lowest: null, highest: null, states: ["S1"] });
  });

  test("equal values share one class", () => {
    expect(keysOf(...Array(51).fill(40))).toEqual([0]);
    expect(keysOf(1, 9, 9, 9, 9)).toEqual([0, 1]);
  });

  test("a value that is only known from below stands where its bound stands", () => {
    const [last] = classify(rowsOf(10, 20, 30, 40, { atLeast: 239_200 })).slice(-1);
    expect(last).toMatchObject({ key: 4, highest: { atLeast: 239_200 } });
  });

  test("nothing published at all is one class", () => {
    expect(keysOf(null, null)).toEqual(["none"]);
  });

  test("whatever the values: each state once, in order of value, about the same number in each", () => {
    const amount = fc.oneof(
      fc.integer({ min: 0, max: 60 }),
      fc.constant(null),
      fc.record({ atLeast: fc.integer({ min: 60, max: 70 }) }),
    );
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 60 }), (values) => {
        const rows = rowsOf(...values);
        const classes = classify(rows);
        expect(classes.flatMap(({ states }) => states).sort()).toEqual(rows.map(({ code }) => code).sort());
        const filled = classes.filter(({ key }) => key !== "none");
        for (const [index, one] of filled.entries()) {
          const [lowest, highest] = [one.lowest ?? Number.NaN, one.highest ?? Number.NaN];
          expect(size(lowest)).toBeLessThanOrEqual(size(highest));
          const next = filled[index + 1];
          if (!next) continue;
          expect(Number(one.key)).toBeLessThan(Number(next.key));
          expect(size(highest)).toBeLessThan(size(next.lowest ?? Number.NaN));
        }
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0 }), { minLength: 5, maxLength: 60 }), (values) => {
        const counts = classify(rowsOf(...values)).map(({ states }) => states.length);
        expect(counts).toHaveLength(5);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
