import "server-only";
import { appDb } from "#lib/platform/db.ts";
import type { KeptProgram } from "./kept-program.ts";
import { PUBLIC_PROGRAM } from "./public-where.ts";

/** What is still known of kept programs (ids), in this order. Says nothing about a program that was never published. */
export async function listKeptPrograms(ids: readonly string[]): Promise<KeptProgram[]> {
  if (ids.length === 0) return [];
  const wanted = { in: [...ids] };
  const [rows, offered] = await Promise.all([
    appDb().program.findMany({
      where: { id: wanted, publishedAt: { not: null } },
      select: { id: true, name: true, slug: true, school: { select: { name: true } } },
    }),
    appDb().program.findMany({ where: { ...PUBLIC_PROGRAM, id: wanted }, select: { id: true } }),
  ]);
  const known = new Map(rows.map(({ id, name, slug, school }) => [id, { name, slug, school: school.name }]));
  const isOffered = new Set(offered.map(({ id }) => id));
  return ids.map((id) => ({ id, shown: known.get(id) ?? null, isOffered: isOffered.has(id) }));
}
