import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { findPlace } from "./find-place.ts";

useTestDatabase();

describe("findPlace", () => {
  it("gives state and position of a ZIP code", async () => {
    const place = await findPlace("60614");
    expect(place).toMatchObject({ zip: "60614", city: "Chicago", state: "IL" });
    expect(place?.point?.latitude).toBeCloseTo(41.92, 1);
  });

  it.each([
    ["00901", "PR"],
    ["00802", "VI"],
    ["96799", "AS"],
    ["96910", "GU"],
    ["96950", "MP"],
  ])("knows the territories: %s is in %s", async (zip, state) => {
    expect((await findPlace(zip))?.state).toBe(state);
  });

  it("gives a military post code neither state nor point", async () => {
    expect(await findPlace("09007")).toEqual({ zip: "09007", city: null, state: null, point: null });
  });

  it.each(["00000", "99999", "6061", "606140", "6061a", "'; --", ""])("finds nothing for %j", async (zip) => {
    expect(await findPlace(zip)).toBeNull();
  });
});
