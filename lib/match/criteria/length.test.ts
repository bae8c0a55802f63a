import { expect, it } from "vitest";
import { assess, isAsked } from "../testing/assess.ts";
import type { Schedule } from "../vocabulary.ts";
import { length } from "./length.ts";

it("counts with a schedule or as a priority", () => {
  expect([
    isAsked(length, {}),
    isAsked(length, { schedule: ["full_time"] }),
    isAsked(length, { priorities: ["time_to_finish"] }),
  ]).toEqual([false, true, true]);
});

it.each<[Schedule[], string]>([
  [["full_time"], "It takes 9 months full time."],
  [["part_time"], "It takes 15 months part time."],
  [["evenings_weekends"], "It takes 15 months part time."],
  [["full_time", "part_time"], "It takes 9 months full time."],
])("at the pace of %j", (schedule, reason) => {
  expect(assess(length, {}, { schedule }).reason).toBe(reason);
});

it("never promises the full-time pace to somebody who studies part time", () => {
  expect(assess(length, { monthsPartTime: null }, { schedule: ["part_time"] })).toMatchObject({
    score: 0.5,
    known: false,
  });
});

it("takes the only pace that is offered for somebody with time", () => {
  expect(assess(length, { monthsFullTime: null }, { schedule: ["full_time"] }).reason).toContain("15 months");
});

it("scores sooner higher", () => {
  const score = (monthsFullTime: number) =>
    assess(length, { monthsFullTime }, { schedule: ["full_time"] }).score;
  expect([score(3), score(12), score(72)]).toEqual([1, 0.8, 0]);
  expect(score(20)).toBeGreaterThan(score(21));
});
