import { describe, expect, test } from "vitest";
import { explain, isMatch } from "#lib/match/explain.ts";
import { DEFAULT_WEIGHTS } from "#lib/match/rules.ts";
import { CHICAGO, sampleCampus, sampleProgram, TODAY } from "#lib/match/testing/samples.ts";
import { campusesOf } from "./campuses.ts";

const matchOf = (changes: Parameters<typeof sampleProgram>[0]) => {
  const explained = explain({}, sampleProgram(changes), DEFAULT_WEIGHTS, { today: TODAY, origin: null });
  if (!isMatch(explained)) throw new Error("The sample does not fit.");
  return explained;
};
const far = sampleCampus({ id: "far", city: "Milwaukee", state: "WI", latitude: 43.04, longitude: -87.91 });

describe("campuses on the map", () => {
  test("stand once each, nearest first, with their programs", () => {
    const dots = campusesOf(
      [
        matchOf({ id: "a", campuses: [far, sampleCampus()] }),
        matchOf({ id: "b", campuses: [sampleCampus()], modalities: ["hybrid"] }),
        matchOf({ id: "c", modalities: ["online_async"] }),
      ],
      CHICAGO,
    );
    expect(dots.map(({ city, programs }) => [city, programs.map(({ id }) => id)])).toEqual([
      ["Chicago", ["a", "b"]],
      ["Milwaukee", ["a"]],
    ]);
    expect(dots[0]?.distance).toBeLessThan(5);
  });

  test("are none without a place, and have no distance with a state alone", () => {
    const match = matchOf({});
    expect(campusesOf([match], null)).toEqual([]);
    expect(campusesOf([match], { state: "IL", point: null })[0]?.distance).toBeNull();
  });
});
