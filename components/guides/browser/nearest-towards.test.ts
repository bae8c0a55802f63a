import { describe, expect, test } from "vitest";
import { US_MAP_SHAPES } from "../../maps/us-map/shapes.ts";
import { SMALL_STATES } from "../../maps/us-map/small-states.ts";
import { pointsOf } from "../../maps/us-map/testing/points-of.ts";
import { nearestTowards, type Point } from "./nearest-towards.ts";

const LEFT: Point = [-1, 0];
const RIGHT: Point = [1, 0];
const UP: Point = [0, -1];
const DOWN: Point = [0, 1];

/** The states that take the keyboard, with the middles of what is drawn of them, as the browser measures it. */
const states = Object.keys(US_MAP_SHAPES).filter((code) => !SMALL_STATES.includes(code));
const centers = states.map((code): Point => {
  const points = pointsOf(US_MAP_SHAPES[code] ?? "").flat();
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return [middle(points.map(([x]) => x)), middle(points.map(([, y]) => y))];
});
const step = (from: string, direction: Point) =>
  states[nearestTowards(centers, states.indexOf(from), direction)];

describe("arrow keys lead to the neighbor that a reader sees there", () => {
  test.each([
    ["CA", UP, "OR"],
    ["CA", RIGHT, "NV"],
    ["TN", RIGHT, "NC"],
    ["GA", LEFT, "AL"],
    ["FL", UP, "GA"],
    ["TX", UP, "OK"],
    ["KS", DOWN, "OK"],
    ["KS", LEFT, "CO"],
    ["ND", DOWN, "SD"],
    ["NY", DOWN, "PA"],
    ["AZ", RIGHT, "NM"],
    ["HI", LEFT, "AK"],
  ])("%s, %s: %s", (from, direction, to) => {
    expect(step(from, direction)).toBe(to);
  });

  test("nothing lies beyond the edge", () => {
    expect(step("ME", RIGHT)).toBeUndefined();
    expect(step("WA", UP)).toBeUndefined();
  });
});

test.each(states)("every state can be reached from %s", (start) => {
  const reached = new Set([start]);
  for (const code of reached)
    for (const direction of [LEFT, RIGHT, UP, DOWN]) {
      const next = step(code, direction);
      if (next) reached.add(next);
    }
  expect(states.filter((code) => !reached.has(code))).toEqual([]);
});
