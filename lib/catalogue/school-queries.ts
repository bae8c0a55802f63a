import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { listEditsSince } from "#lib/access/conflict.ts";
import type { FormConflict } from "#lib/access/form-result.ts";
import { permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import { decodeCursor, type PageOf, pageOf } from "#lib/platform/keyset.ts";
import { literally } from "#lib/platform/like.ts";
import { listKey, listOrder } from "./list-order.ts";
import type { SchoolListRow, SchoolPage } from "./partner-views.ts";
import type { SchoolFilter, SchoolForm } from "./schema.ts";
import { missingSchoolFacts, schoolColumns, schoolFormOf } from "./school-record.ts";

const PAGE_SIZE = 50;

/** Schools by name, a page at a time. `q` is looked for in the names of school and partner. */
export async function listSchools(actor: Actor, filter: SchoolFilter): Promise<PageOf<SchoolListRow>> {
  permit(actor, "school", "read");
  const cursor = decodeCursor(filter.page);
  const { orderBy, further } = listOrder(filter.sort, cursor);
  const named = { contains: literally(filter.q), mode: "insensitive" } as const;
  const found = await appDb().school.findMany({
    where: {
      status: filter.status || undefined,
      isDemo: filter.demo === "" ? undefined : filter.demo === "yes",
      partnerId: filter.partner || undefined,
      officialState: { "": undefined, own: null, official: { not: null } }[filter.source],
      AND: [filter.q ? { OR: [{ name: named }, { partner: { name: named } }] } : {}, further],
    },
    orderBy,
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      name: true,
      status: true,
      updatedAt: true,
      partner: { select: { name: true } },
      _count: { select: { programs: true } },
    },
  });
  const rows = found.map(({ partner, _count, ...row }) => ({
    ...row,
    partnerName: partner?.name ?? null,
    programCount: _count.programs,
  }));
  return pageOf(rows, PAGE_SIZE, cursor, (row) => listKey(filter.sort, row));
}

/** A school with its campuses. Throws NotFoundError. */
export async function getSchool(actor: Actor, id: string): Promise<SchoolPage> {
  permit(actor, "school", "read");
  const row = await appDb().school.findUnique({
    where: { id },
    select: {
      slug: true,
      version: true,
      status: true,
      isDemo: true,
      partner: { select: { id: true, name: true, status: true } },
      _count: { select: { programs: true } },
      ...schoolColumns,
    },
  });
  if (!row) throw new NotFoundError("There is no such school.");
  const { slug, version, status, isDemo, partner, _count, ...data } = row;
  return {
    id,
    slug,
    version,
    status,
    isDemo,
    partner: partner && { id: partner.id, name: partner.name },
    programCount: _count.programs,
    data,
    missing: missingSchoolFacts({ ...data, partner }),
  };
}

/** The school as it stands, and who changed what since `version`, for a form that came too late. */
export async function getSchoolConflict(
  actor: Actor,
  id: string,
  version: number,
): Promise<FormConflict<SchoolForm>> {
  const [school, edits] = await Promise.all([
    getSchool(actor, id),
    listEditsSince(actor, "school", id, version),
  ]);
  return { edits, current: schoolFormOf(school.data), version: school.version };
}
