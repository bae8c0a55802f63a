import { describe, expect, it } from "vitest";
import { parseGeonames } from "./geonames.ts";

const line = (zip: string, place: string, state: string, county = "") =>
  ["US", zip, place, "", state, county, "", "", "", "21.3", "-157.9", "4"].join("\t");

describe("parseGeonames", () => {
  it("reads place, state, county and point", () => {
    expect(parseGeonames(`${line("96815", "Honolulu", "HI", "Honolulu")}\n`)).toEqual([
      { zip: "96815", city: "Honolulu", state: "HI", county: "Honolulu", latitude: 21.3, longitude: -157.9 },
    ]);
  });

  it("prefers a row with a state, whichever comes first", () => {
    const civil = line("96860", "Pearl Harbor", "HI", "Honolulu");
    const military = line("96860", "FPO AA", "");
    for (const lines of [
      [civil, military],
      [military, civil],
    ]) {
      expect(parseGeonames(lines.join("\n"))).toMatchObject([{ city: "Pearl Harbor", state: "HI" }]);
    }
  });

  it("gives military post its region by ZIP, whatever the file says", () => {
    const text = [
      line("09001", "APO AA", ""),
      line("34002", "APO AA", ""),
      line("96365", "APO STA", ""),
    ].join("\n");
    expect(parseGeonames(text).map(({ city, state }) => `${city} ${state}`)).toEqual([
      "APO AE",
      "APO AA",
      "APO AP",
    ]);
  });

  it("leaves out what is no ZIP or has no point", () => {
    expect(
      parseGeonames("\nUS\t123\tNowhere\t\tKS\t\t\t\t\t1\t2\t\nUS\t12345\tNowhere\t\tKS\t\t\t\t\t\t\t"),
    ).toEqual([]);
  });
});
