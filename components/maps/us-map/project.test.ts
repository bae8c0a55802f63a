import { describe, expect, test } from "vitest";
import { onUsMap } from "./project.ts";
import { US_MAP_SHAPES } from "./shapes.ts";
import { pointsOf } from "./testing/points-of.ts";

describe("a place on the map", () => {
  test.each([
    ["IL", 41.88, -87.9],
    ["TX", 31.0, -99.0],
    ["AK", 65.0, -152.0],
    ["HI", 19.6, -155.5],
    ["ME", 45.3, -69.2],
  ])("lies within %s", (state, latitude, longitude) => {
    const at = onUsMap({ latitude, longitude });
    const all = pointsOf(US_MAP_SHAPES[state] ?? "").flat();
    const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
    expect(at?.x).toBeGreaterThan(Math.min(...xs));
    expect(at?.x).toBeLessThan(Math.max(...xs));
    expect(at?.y).toBeGreaterThan(Math.min(...ys));
    expect(at?.y).toBeLessThan(Math.max(...ys));
  });

  test("is nowhere for what the map does not draw", () => {
    expect(onUsMap({ latitude: 13.4, longitude: 144.8 })).toBeNull();
  });
});
