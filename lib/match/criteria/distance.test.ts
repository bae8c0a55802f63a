import { expect, it } from "vitest";
import type { Answers } from "../answers.ts";
import { assess, isAsked } from "../testing/assess.ts";
import { CHICAGO, sampleCampus } from "../testing/samples.ts";
import { distance } from "./distance.ts";

const campus: Answers = { format: ["campus"] };

it("counts with a place, unless only online formats were chosen", () => {
  expect([
    isAsked(distance, campus),
    isAsked(distance, campus, CHICAGO),
    isAsked(distance, {}, { state: "IL", point: null }),
    isAsked(distance, { format: ["online_async"] }, CHICAGO),
  ]).toEqual([false, true, true, false]);
});

it("falls with the miles to the nearest campus, and stays above the middle within the widest radius", () => {
  const score = (latitude: number) =>
    assess(distance, { campuses: [sampleCampus({ latitude })] }, campus, CHICAGO).score;
  expect(score(41.92)).toBeGreaterThan(0.98);
  expect(score(40.5)).toBeGreaterThanOrEqual(0.5);
  expect(score(30)).toBeLessThan(0.1);
});

it("is no question where the program can be done online", () => {
  const far = { campuses: [sampleCampus({ latitude: 30 })] };
  expect(assess(distance, far, {}, CHICAGO)).toMatchObject({
    score: 1,
    reason: "You can study online: there is nowhere to travel.",
  });
  expect(assess(distance, { ...far, statesServed: null }, {}, CHICAGO).score).toBeLessThan(0.1);
});

it("goes by the state where there is nothing else", () => {
  const inOhio = { state: "OH", point: null };
  const inIllinois = { state: "IL", point: null };
  expect(assess(distance, {}, campus, inIllinois)).toMatchObject({
    score: 0.8,
    reason: "It has a campus in your state.",
  });
  expect(assess(distance, {}, campus, inOhio).score).toBe(0.2);
});

it("is half where it is not known", () => {
  expect(assess(distance, { campuses: [] }, campus, CHICAGO)).toMatchObject({ score: 0.5, known: false });
  const online = { modalities: ["online_async" as const], statesServed: null };
  expect(assess(distance, online, {}, CHICAGO)).toMatchObject({ score: 0.5, known: false });
});
