import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOpen, nextOpening, type OpenHours } from "./hours.ts";

const NEW_YORK = "America/New_York";
const officeHours: OpenHours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opensAt: 9 * 60,
  closesAt: 17 * 60,
}));

const zones = fc.constantFrom(NEW_YORK, "America/Denver", "Pacific/Honolulu", "Australia/Lord_Howe");
const moments = fc.date({
  min: new Date("2026-01-01T00:00:00Z"),
  max: new Date("2027-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const slots = fc.array(
  fc
    .record({
      weekday: fc.integer({ min: 1, max: 7 }),
      opensAt: fc.integer({ min: 0, max: 1439 }),
      closesAt: fc.integer({ min: 1, max: 1440 }),
    })
    .filter((slot) => slot.opensAt < slot.closesAt),
  { minLength: 1, maxLength: 6 },
);

describe("opening hours", () => {
  it("are always open when there are none", () => {
    const at = new Date("2026-07-04T03:00:00Z");
    expect(isOpen([], NEW_YORK, at)).toBe(true);
    expect(nextOpening([], NEW_YORK, at)).toBe(at);
  });

  it("are read in the partner's time zone, summer and winter", () => {
    expect(isOpen(officeHours, NEW_YORK, new Date("2026-07-06T13:00:00Z"))).toBe(true);
    expect(isOpen(officeHours, NEW_YORK, new Date("2026-12-07T13:00:00Z"))).toBe(false);
    expect(isOpen(officeHours, NEW_YORK, new Date("2026-12-07T14:00:00Z"))).toBe(true);
  });

  it("are closed at the closing minute", () => {
    expect(isOpen(officeHours, NEW_YORK, new Date("2026-12-07T21:59:59Z"))).toBe(true);
    expect(isOpen(officeHours, NEW_YORK, new Date("2026-12-07T22:00:00Z"))).toBe(false);
  });

  it("open again on Monday after a Friday evening, across the clock change", () => {
    const fridayEvening = new Date("2026-03-06T23:00:00Z");
    expect(nextOpening(officeHours, NEW_YORK, fridayEvening)).toEqual(new Date("2026-03-09T13:00:00Z"));
  });

  it("skip a slot that the clock change swallows", () => {
    const sundayNight: OpenHours[] = [{ weekday: 7, opensAt: 120, closesAt: 180 }];
    expect(nextOpening(sundayNight, NEW_YORK, new Date("2026-03-08T00:00:00Z"))).toEqual(
      new Date("2026-03-15T06:00:00Z"),
    );
  });

  it("are open at the next opening, which is never before the moment asked about", () => {
    fc.assert(
      fc.property(slots, zones, moments, (hours, zone, at) => {
        const opening = nextOpening(hours, zone, at);
        if (!opening) throw new Error("hours with a slot always open");
        expect(opening.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(isOpen(hours, zone, opening)).toBe(true);
      }),
    );
  });

  it("are closed in each minute before the next opening", () => {
    fc.assert(
      fc.property(
        slots,
        zones,
        moments,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (hours, zone, at, part) => {
          const opening = nextOpening(hours, zone, at);
          if (!opening || opening.getTime() === at.getTime()) return;
          const between = at.getTime() + Math.floor((opening.getTime() - 1 - at.getTime()) * part);
          expect(isOpen(hours, zone, new Date(between))).toBe(false);
        },
      ),
    );
  });

  it("pass over holidays, counted in the partner's time zone", () => {
    const lateOnChristmasEve = new Date("2026-12-25T02:00:00Z");
    const onChristmas = new Date("2026-12-25T15:00:00Z");
    const monday = new Date("2026-12-28T14:00:00Z");
    expect(isOpen([], NEW_YORK, lateOnChristmasEve, ["2026-12-25"])).toBe(true);
    expect(isOpen([], NEW_YORK, onChristmas, ["2026-12-25"])).toBe(false);
    expect(nextOpening([], NEW_YORK, onChristmas, ["2026-12-25"])).toEqual(new Date("2026-12-26T05:00:00Z"));
    expect(nextOpening(officeHours, NEW_YORK, onChristmas, ["2026-12-25"])).toEqual(monday);
    expect(nextOpening(officeHours, NEW_YORK, onChristmas, ["2026-12-25", "2026-12-28"])).toEqual(
      new Date("2026-12-29T14:00:00Z"),
    );
  });
});
