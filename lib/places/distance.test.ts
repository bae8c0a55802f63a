import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { milesBetween } from "./distance.ts";

const place = (latitude: number, longitude: number) => ({ latitude, longitude });
const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe("milesBetween", () => {
  const known: [string, ReturnType<typeof place>, ReturnType<typeof place>, number][] = [
    ["New York to Los Angeles", place(40.7128, -74.006), place(34.0522, -118.2437), 2446],
    ["Chicago to Milwaukee", place(41.8781, -87.6298), place(43.0389, -87.9065), 81.4],
    ["Guam to Hawaii, over the date line", place(13.4443, 144.7937), place(21.3069, -157.8583), 3805],
    ["one minute of latitude", place(0, 0), place(1 / 60, 0), 1.15],
  ];
  it.each(known)("%s", (_, a, b, miles) => {
    expect(Math.abs(milesBetween(a, b) - miles) / miles).toBeLessThan(0.005);
  });

  it("is symmetric, never negative, and at most half of the earth's round", () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const miles = milesBetween(a, b);
        expect(miles).toBeCloseTo(milesBetween(b, a), 6);
        expect(miles).toBeGreaterThanOrEqual(0);
        expect(miles).toBeLessThanOrEqual(12_438);
        expect(milesBetween(a, a)).toBe(0);
      }),
    );
  });
});
