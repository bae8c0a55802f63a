import { expect, it } from "vitest";
import { pickTerritories } from "./territories.ts";

const entry = (zip: string, state: string, country = "US") => ({
  zip,
  city: "Somewhere",
  state,
  country,
  latitude: 18.4,
  longitude: -66.1,
});

it("takes the territories and nothing else", () => {
  const entries = [
    entry("00901", "PR"),
    entry("96910", "GU"),
    entry("10001", "NY"),
    entry("00601", "QC", "Canada"),
  ];
  expect(pickTerritories(entries).map(({ zip }) => zip)).toEqual(["00901", "96910"]);
});

it("leaves out an entry without a point", () => {
  expect(pickTerritories([{ ...entry("00901", "PR"), latitude: 0, longitude: 0 }])).toEqual([]);
});
