import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { can, permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";
import { literally } from "#lib/platform/like.ts";
import type { FoundByName } from "./name-search-views.ts";

/** Fewer letters are in nearly every name. */
const LEAST_LETTERS = 2;
const MOST_LETTERS = 80;
const orderBy = [{ name: "asc" }, { id: "asc" }] as const;

/** Programs, schools and partners whose name has what was typed, at most `most` of each kind, by name. */
export async function findByName(actor: Actor, typed: string, most: number): Promise<FoundByName[]> {
  permit(actor, "program", "read");
  const words = typed.trim().slice(0, MOST_LETTERS);
  if (words.length < LEAST_LETTERS) return [];
  const name = { contains: literally(words), mode: "insensitive" } as const;
  const find = { where: { name }, orderBy: [...orderBy], take: most };
  const [programs, schools, partners] = await Promise.all([
    appDb().program.findMany({
      ...find,
      select: { id: true, name: true, school: { select: { name: true } } },
    }),
    can(actor, "school", "read")
      ? appDb().school.findMany({
          ...find,
          select: { id: true, name: true, partner: { select: { name: true } } },
        })
      : [],
    can(actor, "partner", "read")
      ? appDb().partner.findMany({ ...find, select: { id: true, name: true } })
      : [],
  ]);
  return [
    ...partners.map(({ id, name }) => ({ kind: "partner" as const, id, name, of: null })),
    ...schools.map(({ id, name, partner }) => ({
      kind: "school" as const,
      id,
      name,
      of: partner?.name ?? null,
    })),
    ...programs.map(({ id, name, school }) => ({ kind: "program" as const, id, name, of: school.name })),
  ];
}
