import "server-only";
import { appDb } from "#lib/platform/db.ts";
import { findState } from "./states.ts";
import { isMilitaryZip, type Place } from "./zip.ts";

/**
 * The place of a five-digit ZIP code, from table `zip_place` (territories included). A military post code is a place
 * without state and point. Null: no such ZIP code.
 */
export async function findPlace(zip: string): Promise<Place | null> {
  if (!/^\d{5}$/.test(zip)) return null;
  if (isMilitaryZip(zip)) return { zip, city: null, state: null, point: null };
  const row = await appDb().zipPlace.findUnique({
    where: { zip },
    select: { city: true, state: true, latitude: true, longitude: true },
  });
  if (!row || !findState(row.state)) return null;
  const { city, state, latitude, longitude } = row;
  return { zip, city, state, point: { latitude, longitude } };
}
