import "server-only";
import { appDb } from "#lib/platform/db.ts";
import { findState } from "./states.ts";
import { isMilitaryZip, type Place, territoryOfZip } from "./zip.ts";

/**
 * The place of a five-digit ZIP code: from table `zip_place` (GeoNames, CC BY 4.0), else from what the first digits
 * say of territories and military post. Null: no such ZIP code.
 */
export async function findPlace(zip: string): Promise<Place | null> {
  if (!/^\d{5}$/.test(zip)) return null;
  if (isMilitaryZip(zip)) return { zip, city: null, state: null, point: null };
  const row = await appDb().zipPlace.findUnique({
    where: { zip },
    select: { city: true, state: true, latitude: true, longitude: true },
  });
  if (row && findState(row.state))
    return {
      zip,
      city: row.city,
      state: row.state,
      point: { latitude: row.latitude, longitude: row.longitude },
    };
  const territory = territoryOfZip(zip);
  return territory ? { zip, city: null, state: territory, point: null } : null;
}
