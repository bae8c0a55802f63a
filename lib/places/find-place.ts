import "server-only";
import { batched } from "#lib/platform/batched.ts";
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
  const row = await findRow(zip);
  if (!row || !findState(row.state)) return null;
  const { city, state, latitude, longitude } = row;
  return { zip, city, state, point: { latitude, longitude } };
}

const findRow = batched(async (zips: readonly string[]) => {
  const rows = await appDb().zipPlace.findMany({
    where: { zip: { in: [...new Set(zips)] } },
    select: { zip: true, city: true, state: true, latitude: true, longitude: true },
  });
  const byZip = new Map(rows.map((row) => [row.zip, row]));
  return zips.map((zip) => byZip.get(zip));
});
