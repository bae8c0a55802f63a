import "server-only";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { findPlace } from "#lib/places/find-place.ts";
import type { Tx } from "#lib/platform/db.ts";
import type { CampusData } from "./schema.ts";

/**
 * Makes a school's campuses those of the form: changes, adds and removes. Where no coordinates were typed, the
 * ZIP code's own are taken. A campus where a program is taught cannot be removed. Gives the campuses as stored.
 */
export async function saveCampuses(tx: Tx, schoolId: string, campuses: readonly CampusData[]) {
  const stored = await tx.campus.findMany({
    where: { schoolId },
    select: { id: true, name: true, _count: { select: { programs: true } } },
  });
  const kept = new Set(campuses.map((campus) => campus.id).filter(Boolean));
  for (const campus of stored.filter(({ id }) => !kept.has(id))) {
    if (campus._count.programs > 0)
      throw new InvalidFieldError(
        "campuses",
        `Programs are taught at ${campus.name}: take it out of them before you remove it.`,
      );
    await tx.campus.delete({ where: { id: campus.id }, select: { id: true } });
  }
  const own = new Set(stored.map(({ id }) => id));
  for (const [index, { id, ...campus }] of campuses.entries()) {
    if (id && !own.has(id)) throw new InvalidFieldError("campuses", "This campus is gone. Reload the page.");
    const data = { ...campus, ...(await pointOf(campus, index)) };
    if (id) await tx.campus.update({ where: { id }, data, select: { id: true } });
    else await tx.campus.create({ data: { ...data, schoolId }, select: { id: true } });
  }
  return tx.campus.findMany({
    where: { schoolId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, city: true, state: true, zip: true, latitude: true, longitude: true },
  });
}

async function pointOf({ zip, latitude, longitude }: Omit<CampusData, "id">, index: number) {
  if (latitude !== null && longitude !== null) return { latitude, longitude };
  if (latitude !== null || longitude !== null)
    throw new InvalidFieldError(
      `campuses.${index}.${latitude === null ? "latitude" : "longitude"}`,
      "Enter both latitude and longitude, or neither.",
    );
  const place = await findPlace(zip);
  if (!place?.point)
    throw new InvalidFieldError(
      `campuses.${index}.zip`,
      "We do not know where this ZIP code is. Check it, or enter latitude and longitude.",
    );
  return place.point;
}
