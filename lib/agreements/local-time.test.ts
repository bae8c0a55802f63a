import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localTime, momentOf } from "./local-time.ts";

const zones = fc.constantFrom(
  "America/New_York",
  "America/Los_Angeles",
  "America/Phoenix",
  "America/St_Johns",
  "Pacific/Honolulu",
  "Pacific/Guam",
  "Australia/Lord_Howe",
  "UTC",
);
const moments = fc.date({
  min: new Date("2024-01-01T00:00:00Z"),
  max: new Date("2031-12-31T00:00:00Z"),
  noInvalidDate: true,
});

describe("local time", () => {
  it("reads the wall clock on both sides of a clock change", () => {
    expect(localTime(new Date("2026-03-08T06:59:00Z"), "America/New_York")).toEqual({
      year: 2026,
      month: 3,
      day: 8,
      weekday: 7,
      minutes: 119,
    });
    expect(localTime(new Date("2026-03-08T07:00:00Z"), "America/New_York").minutes).toBe(180);
  });

  it("gives the moment of the change for a time that is skipped", () => {
    expect(momentOf(2026, 3, 8, 150, "America/New_York")).toEqual(new Date("2026-03-08T07:00:00Z"));
  });

  it("gives the first coming of a time that comes twice", () => {
    expect(momentOf(2026, 11, 1, 90, "America/New_York")).toEqual(new Date("2026-11-01T05:30:00Z"));
  });

  it("finds a moment again from what the clocks showed, or an earlier coming of the same time", () => {
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        const shown = localTime(at, zone);
        const found = momentOf(shown.year, shown.month, shown.day, shown.minutes, zone);
        expect(localTime(found, zone)).toEqual(shown);
        expect(found.getTime()).toBeLessThanOrEqual(at.getTime());
        expect(at.getTime() - found.getTime()).toBeLessThan(2 * 3_600_000);
      }),
    );
  });
});
