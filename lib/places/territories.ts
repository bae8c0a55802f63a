import type { ZipRow } from "./geonames.ts";

/** An entry of the package `zipcodes`. */
export interface ZipcodesEntry {
  zip: string;
  city: string;
  state: string;
  country: string;
  latitude: number;
  longitude: number;
}

/** Puerto Rico and the Virgin Islands, American Samoa, the western Pacific. Source: USPS Publication 65. */
const TERRITORY = /^(00[6-9]|96799|969)/;

/** Takes the territories, which GeoNames files under countries of their own, from the entries of `zipcodes`. */
export function pickTerritories(entries: readonly ZipcodesEntry[]): ZipRow[] {
  return entries
    .filter(({ zip, country, latitude }) => country === "US" && TERRITORY.test(zip) && latitude)
    .map(({ zip, city, state, latitude, longitude }) => ({
      zip,
      city,
      state,
      county: null,
      latitude,
      longitude,
    }));
}
