import "server-only";
import { appDb } from "#lib/platform/db.ts";

/** The own websites of schools by id; a school without one is missing from the map. */
export async function listSchoolSites(schoolIds: readonly string[]): Promise<Map<string, string>> {
  if (schoolIds.length === 0) return new Map();
  const rows = await appDb().school.findMany({
    where: { id: { in: [...schoolIds] }, websiteUrl: { not: null } },
    select: { id: true, websiteUrl: true },
  });
  return new Map(rows.flatMap(({ id, websiteUrl }) => (websiteUrl ? [[id, websiteUrl] as const] : [])));
}
