import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { envSchema } from "#lib/platform/env-schema.ts";
import { nextAttemptDelay } from "./schedule.ts";

const standard = envSchema.parse({}).DELIVERY_RETRY_SECONDS;

describe("the retry schedule", () => {
  it("makes eight attempts, at 0 s, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h after each other", () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((failures) => nextAttemptDelay(failures, standard, 0.5));
    expect(waits).toEqual([5e3, 300e3, 1_800e3, 7_200e3, 18_000e3, 36_000e3, 36_000e3, null]);
  });

  it("spreads attempts by at most a tenth", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, random) => {
          const wait = nextAttemptDelay(failures, standard, random) ?? 0;
          const plain = (standard[failures - 1] ?? 0) * 1000;
          expect(Math.abs(wait - plain)).toBeLessThanOrEqual(plain / 10 + 1);
        },
      ),
    );
  });

  it("waits as long as the partner asks, a day at most, and never less than planned", () => {
    expect(nextAttemptDelay(1, standard, 0.5, 120_000)).toBe(120_000);
    expect(nextAttemptDelay(1, standard, 0.5, 1)).toBe(5_000);
    expect(nextAttemptDelay(1, standard, 0.5, 1e12)).toBe(24 * 3_600_000);
    expect(nextAttemptDelay(8, standard, 0.5, 1)).toBeNull();
  });
});
