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
import type { PartnerListRow, PartnerPage } from "./partner-views.ts";
import type { ListFilter, PartnerForm } from "./schema.ts";
import { partnerColumns, partnerFormOf } from "./school-record.ts";

const PAGE_SIZE = 50;

/** Partners by name, a page at a time. */
export async function listPartners(actor: Actor, filter: ListFilter): Promise<PageOf<PartnerListRow>> {
  permit(actor, "partner", "read");
  const cursor = decodeCursor(filter.page);
  const { orderBy, further } = listOrder(filter.sort, cursor);
  const found = await appDb().partner.findMany({
    where: {
      status: filter.status || undefined,
      isDemo: filter.demo === "" ? undefined : filter.demo === "yes",
      AND: [filter.q ? { name: { contains: literally(filter.q), mode: "insensitive" } } : {}, further],
    },
    orderBy,
    take: PAGE_SIZE + 1,
    select: { id: true, name: true, status: true, updatedAt: true, _count: { select: { schools: true } } },
  });
  const rows = found.map(({ _count, ...row }) => ({ ...row, schoolCount: _count.schools }));
  return pageOf(rows, PAGE_SIZE, cursor, (row) => listKey(filter.sort, row));
}

/** A partner with its schools. Throws NotFoundError. */
export async function getPartner(actor: Actor, id: string): Promise<PartnerPage> {
  permit(actor, "partner", "read");
  const row = await appDb().partner.findUnique({
    where: { id },
    select: {
      version: true,
      status: true,
      isDemo: true,
      stoppedAt: true,
      stopReason: true,
      ...partnerColumns,
      logo: { select: { hash: true, width: true, height: true } },
      schools: {
        orderBy: [{ name: "asc" }, { id: "asc" }],
        select: {
          id: true,
          name: true,
          status: true,
          _count: { select: { campuses: true, programs: true } },
        },
      },
    },
  });
  if (!row) throw new NotFoundError("There is no such partner.");
  const { version, status, isDemo, stoppedAt, stopReason, logo, schools, ...data } = row;
  return {
    id,
    version,
    status,
    isDemo,
    stopped: stoppedAt && { at: stoppedAt, reason: stopReason ?? "" },
    data,
    logo,
    schools: schools.map(({ _count, ...school }) => ({
      ...school,
      campusCount: _count.campuses,
      programCount: _count.programs,
    })),
  };
}

/** The partner as it stands, and who changed what since `version`, for a form that came too late. */
export async function getPartnerConflict(
  actor: Actor,
  id: string,
  version: number,
): Promise<FormConflict<PartnerForm>> {
  const [partner, edits] = await Promise.all([
    getPartner(actor, id),
    listEditsSince(actor, "partner", id, version),
  ]);
  return { edits, current: partnerFormOf(partner.data), version: partner.version };
}

/** The name of a partner to add a school to; null when there is none. */
export async function findPartnerName(actor: Actor, id: string): Promise<string | null> {
  permit(actor, "partner", "read");
  const partner = await appDb().partner.findUnique({ where: { id }, select: { name: true } });
  return partner?.name ?? null;
}
