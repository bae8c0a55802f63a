import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { along } from "./curve.ts";
import { CURVES, type Curve, NOT_KNOWN } from "./rules.ts";
import { RADII } from "./vocabulary.ts";

describe.each(Object.entries(CURVES) as [string, Curve][])("the curve of %s", (_, curve) => {
  it("goes through its corners", () => {
    for (const [at, score] of curve) expect(along(curve, at)).toBe(score);
  });

  it("never rises, and stays between 0 and 1", () => {
    const figure = fc.double({ min: -10, max: 5000, noNaN: true });
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [low, high] = [along(curve, Math.min(a, b)), along(curve, Math.max(a, b))];
        expect(low).toBeGreaterThanOrEqual(high - 1e-12);
        expect(low).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

it("within every radius that can be chosen, a known campus is worth no less than an unknown one", () => {
  for (const radius of RADII.filter((choice) => choice !== "any"))
    expect(along(CURVES.distance, Number(radius))).toBeGreaterThanOrEqual(NOT_KNOWN);
});
