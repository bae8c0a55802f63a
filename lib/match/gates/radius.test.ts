import { expect, it } from "vitest";
import { checkGate } from "../testing/check-gate.ts";
import { CHICAGO, sampleCampus } from "../testing/samples.ts";
import type { Radius } from "../vocabulary.ts";
import { radius } from "./radius.ts";

/** About 40 miles from Chicago. */
const FORTY = [sampleCampus({ latitude: 41.34 })];
const within = (miles: Radius) => ({
  format: ["campus" as const],
  location: { zip: "60614", state: "IL", radius: miles },
});

it("measures to the nearest campus", () => {
  const far = sampleCampus({ latitude: 30 });
  expect(checkGate(radius, { campuses: [far, ...FORTY] }, within("50"), CHICAGO).state).toBe("pass");
  expect(checkGate(radius, { campuses: [far] }, within("100"), CHICAGO).state).toBe("fail");
});

it("names the least distance that admits, and keeps the place", () => {
  expect(checkGate(radius, { campuses: FORTY }, within("25"), CHICAGO)).toEqual({
    state: "fail",
    reason: "Its nearest campus is 40 miles away.",
    change: {
      question: "location",
      words: "Choose a distance of up to 50 miles.",
      answer: { zip: "60614", state: "IL", radius: "50" },
    },
  });
});

it("does not count where the program can be done online, as the reader would", () => {
  const answers = { ...within("10"), format: ["campus" as const, "online_async" as const] };
  expect(checkGate(radius, { campuses: FORTY }, answers, CHICAGO).state).toBe("pass");
  expect(checkGate(radius, { campuses: FORTY, statesServed: ["OH"] }, answers, CHICAGO).state).toBe("fail");
  expect(checkGate(radius, { campuses: FORTY, statesServed: null }, answers, CHICAGO).state).toBe("ask");
});

it("asks the school where the campus is not known", () => {
  expect(checkGate(radius, { campuses: [] }, within("10"), CHICAGO).state).toBe("ask");
});

it("says nothing with any distance, or without a point to measure from", () => {
  expect(checkGate(radius, { campuses: FORTY }, within("any"), CHICAGO).state).toBe("pass");
  expect(checkGate(radius, { campuses: FORTY }, within("10"), { state: "IL", point: null }).state).toBe(
    "pass",
  );
});
