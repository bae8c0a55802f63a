import { describe, expect, it } from "vitest";
import type { Place } from "#lib/places/zip.ts";
import { findOrigin, settleLocation } from "./settle-location.ts";

const PLACES: Record<string, Place> = {
  "60614": { zip: "60614", city: "Chicago", state: "IL", point: { latitude: 41.92, longitude: -87.65 } },
  "09007": { zip: "09007", city: null, state: null, point: null },
};
const findPlace = async (zip: string) => PLACES[zip] ?? null;

describe("settleLocation", () => {
  it("puts the state to a ZIP code, over one that was chosen beside it", async () => {
    expect(await settleLocation({ zip: "60614-0001", state: "OH", radius: "25" }, findPlace)).toEqual({
      ok: true,
      saved: { zip: "60614", state: "IL", radius: "25" },
    });
  });

  it("takes a state alone", async () => {
    expect(await settleLocation({ zip: "", state: "PR", radius: "" }, findPlace)).toEqual({
      ok: true,
      saved: { state: "PR" },
    });
  });

  it("says clearly that it does not know a ZIP code", async () => {
    expect(await settleLocation({ zip: "00000" }, findPlace)).toEqual({
      ok: false,
      errors: { zip: "We do not know this ZIP code. Check the five digits, or choose your state instead." },
    });
  });

  it("asks a reader with a military post code where the studies would be", async () => {
    expect(await settleLocation({ zip: "09007" }, findPlace)).toMatchObject({
      ok: false,
      errors: { state: expect.stringContaining("military") },
    });
    expect(await settleLocation({ zip: "09007", state: "TX", radius: "25" }, findPlace)).toEqual({
      ok: true,
      saved: { zip: "09007", state: "TX", radius: "any" },
    });
  });
});

describe("findOrigin", () => {
  it("is nowhere without a place", async () => {
    expect(await findOrigin({}, findPlace)).toBeNull();
  });

  it("has a point only with a ZIP code that has one", async () => {
    const at = (zip: string | null, state: string) =>
      findOrigin({ location: { zip, state, radius: null } }, findPlace);
    expect(await at("60614", "IL")).toEqual({ state: "IL", point: { latitude: 41.92, longitude: -87.65 } });
    expect(await at(null, "OH")).toEqual({ state: "OH", point: null });
    expect(await at("09007", "TX")).toEqual({ state: "TX", point: null });
  });
});
