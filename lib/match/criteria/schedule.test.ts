import { expect, it } from "vitest";
import { assess, isAsked } from "../testing/assess.ts";
import { SCHEDULES } from "../vocabulary.ts";
import { schedule } from "./schedule.ts";

it("counts only with a schedule", () => {
  expect([isAsked(schedule, {}), isAsked(schedule, { schedule: ["part_time"] })]).toEqual([false, true]);
});

it.each(SCHEDULES)("%s offered and wanted is a full fit", (key) => {
  expect(assess(schedule, { schedules: [key] }, { schedule: [key] }).score).toBe(1);
});

it("takes the best of what is wanted and offered", () => {
  const near = assess(schedule, { schedules: ["part_time"] }, { schedule: ["evenings_weekends"] });
  expect(near).toMatchObject({
    score: 0.4,
    reason: "It is offered part time, which is near what you chose.",
  });
  const both = { schedule: ["evenings_weekends" as const, "part_time" as const] };
  expect(assess(schedule, { schedules: ["part_time"] }, both).score).toBe(1);
  expect(assess(schedule, { schedules: ["full_time"] }, { schedule: ["part_time"] }).score).toBe(0);
});

it("is half where nothing is known", () => {
  expect(assess(schedule, { schedules: [] }, { schedule: ["part_time"] })).toMatchObject({
    score: 0.5,
    known: false,
    reason: "Its schedule is not known.",
  });
});
