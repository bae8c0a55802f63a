import "server-only";
import { z } from "zod";
import { appDb } from "#lib/platform/db.ts";
import { processWide } from "#lib/platform/process.ts";
import type { Point } from "./distance.ts";
import { findState } from "./states.ts";

/** The area of all ZIP codes with the same first three digits. */
export interface Area {
  /** The state that most of them are in. */
  state: string;
  /** Mean of their points: a distance from it is rough, by some 20 miles and more in the country. */
  point: Point;
}

const rowSchema = z.object({
  prefix: z.string(),
  state: z.string(),
  latitude: z.number(),
  longitude: z.number(),
});

/** The area of a ZIP code's first three digits; null when no ZIP code begins so. Read once for each process. */
export async function findArea(prefix: string): Promise<Area | null> {
  const store = processWide<{ areas: Promise<Map<string, Area>> | null }>("areas", () => ({ areas: null }));
  store.areas ??= readAreas();
  try {
    return (await store.areas).get(prefix) ?? null;
  } catch (error) {
    store.areas = null;
    throw error;
  }
}

async function readAreas(): Promise<Map<string, Area>> {
  const rows = await appDb().$queryRaw<unknown[]>`
    SELECT left(zip, 3) AS prefix, mode() WITHIN GROUP (ORDER BY state) AS state,
      round(avg(latitude)::numeric, 2)::float8 AS latitude, round(avg(longitude)::numeric, 2)::float8 AS longitude
    FROM zip_place GROUP BY 1`;
  return new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .filter(({ state }) => findState(state))
      .map(({ prefix, state, latitude, longitude }) => [prefix, { state, point: { latitude, longitude } }]),
  );
}
