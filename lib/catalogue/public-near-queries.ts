import "server-only";
import { appDb } from "#lib/platform/db.ts";
import { PUBLIC_PROGRAM, PUBLIC_SCHOOL } from "./public-where.ts";
import { slugOf } from "./slug.ts";

/** How many suggestions a reader gets, and how many of the nearest slugs are looked at for them. */
const SHOWN = 4;
const LOOKED_AT = 40;

/** What an address must have to be like anything. */
const HAS_WORDS = /[a-z0-9]{3}/i;

interface NearRow {
  slug: string;
  likeness: number;
}

/** The public programs whose slugs are most like one that is not there, nearest first; none when none is like it. */
export async function listNearPrograms(
  wrong: string,
): Promise<{ slug: string; name: string; schoolName: string }[]> {
  if (!HAS_WORDS.test(wrong)) return [];
  const slug = slugOf(wrong);
  const near = await appDb().$queryRaw<NearRow[]>`
    SELECT slug, greatest(similarity(slug, ${slug}), word_similarity(${slug}, slug)) AS likeness
    FROM (SELECT slug FROM public.program ORDER BY slug <-> ${slug} LIMIT ${LOOKED_AT}) AS nearest`;
  const found = await appDb().program.findMany({
    where: { slug: { in: likeEnough(near) }, ...PUBLIC_PROGRAM },
    select: { slug: true, name: true, school: { select: { name: true } } },
  });
  return inOrder(near, found).map(({ school, ...program }) => ({ ...program, schoolName: school.name }));
}

/** The same for schools. */
export async function listNearSchools(wrong: string): Promise<{ slug: string; name: string }[]> {
  if (!HAS_WORDS.test(wrong)) return [];
  const slug = slugOf(wrong);
  const near = await appDb().$queryRaw<NearRow[]>`
    SELECT slug, greatest(similarity(slug, ${slug}), word_similarity(${slug}, slug)) AS likeness
    FROM (SELECT slug FROM public.school ORDER BY slug <-> ${slug} LIMIT ${LOOKED_AT}) AS nearest`;
  const found = await appDb().school.findMany({
    where: { slug: { in: likeEnough(near) }, ...PUBLIC_SCHOOL },
    select: { slug: true, name: true },
  });
  return inOrder(near, found);
}

/** Below 0.4 two slugs share little more than an ending; far below the nearest, only words such as "college". */
function likeEnough(near: readonly NearRow[]): string[] {
  const best = Math.max(0, ...near.map(({ likeness }) => likeness));
  return near.filter(({ likeness }) => likeness >= Math.max(0.4, best * 0.7)).map(({ slug }) => slug);
}

function inOrder<Row extends { slug: string }>(near: readonly NearRow[], found: readonly Row[]): Row[] {
  const likeness = new Map(near.map((row) => [row.slug, row.likeness]));
  const of = (row: Row) => likeness.get(row.slug) ?? 0;
  return found.toSorted((a, b) => of(b) - of(a) || a.slug.localeCompare(b.slug)).slice(0, SHOWN);
}
