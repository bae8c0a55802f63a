import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cap, capApplies, capWindow, hasRoom } from "./caps.ts";

const NEW_YORK = "America/New_York";
const cap = (terms: Partial<Cap>): Cap => ({
  scope: "partner",
  scopeKey: null,
  period: "day",
  maxCount: null,
  maxRevenueCents: null,
  ...terms,
});

describe("cap windows", () => {
  it("begin at the partner's midnight, also on days of 23 and 25 hours", () => {
    expect(capWindow("day", NEW_YORK, new Date("2026-03-08T12:00:00Z"))).toEqual({
      from: new Date("2026-03-08T05:00:00Z"),
      until: new Date("2026-03-09T04:00:00Z"),
    });
    expect(capWindow("day", NEW_YORK, new Date("2026-11-01T12:00:00Z"))).toEqual({
      from: new Date("2026-11-01T04:00:00Z"),
      until: new Date("2026-11-02T05:00:00Z"),
    });
  });

  it("begin weeks on Monday and months on the first", () => {
    const at = new Date("2026-11-22T12:00:00Z");
    expect(capWindow("week", NEW_YORK, at).from).toEqual(new Date("2026-11-16T05:00:00Z"));
    expect(capWindow("month", NEW_YORK, at)).toEqual({
      from: new Date("2026-11-01T04:00:00Z"),
      until: new Date("2026-12-01T05:00:00Z"),
    });
  });

  it("hold the moment and follow each other without gap or overlap", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("hour", "day", "week", "month"),
        fc.constantFrom(NEW_YORK, "America/Phoenix", "America/St_Johns", "Pacific/Guam"),
        fc.date({
          min: new Date("2026-01-01T00:00:00Z"),
          max: new Date("2028-12-31T00:00:00Z"),
          noInvalidDate: true,
        }),
        (period, zone, at) => {
          const { from, until } = capWindow(period, zone, at);
          if (!until) throw new Error("only the total never ends");
          expect(from.getTime()).toBeLessThanOrEqual(at.getTime());
          expect(until.getTime()).toBeGreaterThan(at.getTime());
          expect(capWindow(period, zone, until).from).toEqual(until);
          expect(capWindow(period, zone, new Date(until.getTime() - 1)).from).toEqual(from);
        },
      ),
    );
  });

  it("never end for the total", () => {
    expect(capWindow("total", NEW_YORK, new Date())).toEqual({ from: new Date(0), until: null });
  });
});

describe("caps", () => {
  it("count only what their scope names", () => {
    const request = { programId: "p1", state: "NY" };
    expect(capApplies(cap({}), request)).toBe(true);
    expect(capApplies(cap({ scope: "program", scopeKey: "p1" }), request)).toBe(true);
    expect(capApplies(cap({ scope: "program", scopeKey: "p2" }), request)).toBe(false);
    expect(capApplies(cap({ scope: "state", scopeKey: "NY" }), request)).toBe(true);
    expect(capApplies(cap({ scope: "state", scopeKey: "NY" }), { ...request, state: null })).toBe(false);
  });

  it("let in exactly as many as they say, by count and by money", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 40 }),
        fc.integer({ min: 1, max: 9_000 }),
        fc.nat({ max: 200_000 }),
        (maxCount, priceCents, maxRevenueCents) => {
          const terms = cap({ maxCount, maxRevenueCents });
          let count = 0;
          while (hasRoom(terms, { count, revenueCents: count * priceCents }, priceCents)) count++;
          expect(count).toBe(Math.min(maxCount, Math.floor(maxRevenueCents / priceCents)));
        },
      ),
    );
  });
});
