import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { STATES } from "#lib/places/states.ts";
import { drawUsMap, usMapFile } from "../../../scripts/support/us-map.ts";
import { US_MAP_BOUNDS, US_MAP_SHAPES } from "./shapes.ts";
import { pointsOf } from "./testing/points-of.ts";

const FILE = "components/maps/us-map/shapes.ts";

test("the outlines are what the atlas gives today", () => {
  expect(readFileSync(FILE, "utf8"), "run npm run us-map").toBe(usMapFile(drawUsMap()));
});

test("the fifty states and the district are drawn, and no territory", () => {
  const expected = STATES.filter(({ kind }) => kind === "state" || kind === "district").map(
    ({ code }) => code,
  );
  expect(Object.keys(US_MAP_SHAPES)).toEqual(expected.sort());
});

test("outlines are small: under 10 kB, under 5 kB on their way", () => {
  const text = Object.values(US_MAP_SHAPES).join("\n");
  expect(text.length).toBeLessThan(10_000);
  expect(gzipSync(text).byteLength).toBeLessThan(5_000);
});

describe.each(Object.entries(US_MAP_SHAPES))("%s", (_, path) => {
  const rings = pointsOf(path);

  test("is closed rings of whole numbers within the map", () => {
    expect(path).toMatch(/^(M\d+,\d+l(-?\d+[-,]\d+[ -]?)+z)+$/);
    const { left, right, top, bottom } = US_MAP_BOUNDS;
    for (const [x, y] of rings.flat()) {
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x).toBeLessThanOrEqual(right);
      expect(y).toBeGreaterThanOrEqual(top);
      expect(y).toBeLessThanOrEqual(bottom);
    }
  });

  test("has an area to be seen", () => {
    expect(rings.length).toBeGreaterThan(0);
    for (const ring of rings) expect(areaOf(ring)).toBeGreaterThan(0);
  });
});

describe("neighbors share their border, so that no gap opens between them", () => {
  test.each([
    ["CA", "NV"],
    ["TX", "OK"],
    ["KS", "MO"],
    ["FL", "GA"],
    ["NY", "PA"],
    ["MD", "DC"],
    ["VA", "DC"],
    ["MA", "RI"],
    ["MI", "OH"],
  ])("%s and %s", (one, other) => {
    const edges = edgesOf(one);
    expect(edgesOf(other).some((edge) => edges.includes(edge))).toBe(true);
  });

  test("no border is drawn by three", () => {
    const all = Object.keys(US_MAP_SHAPES).flatMap((code) => edgesOf(code));
    const counts = new Map<string, number>();
    for (const edge of all) counts.set(edge, (counts.get(edge) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 2)).toEqual([]);
  });

  test("states that touch nowhere share none", () => {
    const edges = edgesOf("CA");
    expect(edgesOf("FL").some((edge) => edges.includes(edge))).toBe(false);
  });
});

/** The sides of a state, the same whichever way they are walked. */
function edgesOf(code: string): string[] {
  return pointsOf(US_MAP_SHAPES[code] ?? "").flatMap((ring) =>
    ring.map((point, index) =>
      [point, ring[(index + 1) % ring.length] ?? point].map(String).sort().join(" "),
    ),
  );
}

function areaOf(ring: [number, number][]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
