import { expect, it } from "vitest";
import { findState, STATES } from "./states.ts";

it("holds the fifty states, the district, the territories and the associated states, each once", () => {
  const count = (kind: string) => STATES.filter((state) => state.kind === kind).length;
  expect([count("state"), count("district"), count("territory"), count("associated")]).toEqual([50, 1, 5, 3]);
  expect(new Set(STATES.map(({ code }) => code)).size).toBe(STATES.length);
  expect(new Set(STATES.map(({ name }) => name)).size).toBe(STATES.length);
});

it("knows Puerto Rico, and no military post or prototype as a state", () => {
  expect(findState("PR")?.name).toBe("Puerto Rico");
  for (const code of ["AA", "AE", "AP", "XX", "", "constructor", "__proto__"])
    expect(findState(code)).toBeUndefined();
});
