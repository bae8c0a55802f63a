/** One row of the ZIP table. */
export interface ZipRow {
  zip: string;
  city: string;
  /** Postal abbreviation; AA, AE and AP for military post. */
  state: string;
  county: string | null;
  latitude: number;
  longitude: number;
}

/**
 * Reads GeoNames' postal code file (tab separated: country, ZIP, place, state name, state, county, ..., latitude,
 * longitude). Where a ZIP stands twice, the row with a state wins. Military post has no state there: it gets the
 * Postal Service's region (AA, AE, AP) by its first digits, and "APO" or "FPO" as its place.
 */
export function parseGeonames(text: string): ZipRow[] {
  const rows = new Map<string, ZipRow>();
  for (const line of text.split("\n")) {
    const [, zip = "", place = "", , state = "", county = "", , , , latitude, longitude] = line.split("\t");
    if (!/^\d{5}$/.test(zip) || !latitude || !longitude) continue;
    const military = state === "" ? militaryRegion(zip) : null;
    if (state === "" && (military === null || rows.has(zip))) continue;
    rows.set(zip, {
      zip,
      city: military ? place.replace(/ [A-Z]+$/, "") : place,
      state: military ?? state,
      county: county || null,
      latitude: Number(latitude),
      longitude: Number(longitude),
    });
  }
  return [...rows.values()];
}

/** Postal Service regions: 340 the Americas, 090-098 Europe and beyond, 962-968 the Pacific. */
function militaryRegion(zip: string): "AA" | "AE" | "AP" | null {
  if (zip.startsWith("340")) return "AA";
  if (zip.startsWith("09")) return "AE";
  return /^96[2-8]/.test(zip) ? "AP" : null;
}
