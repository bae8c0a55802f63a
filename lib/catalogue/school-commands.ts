import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { changeBetween } from "#lib/access/change.ts";
import { permit } from "#lib/access/permit.ts";
import { IncompleteError, InvalidFieldError } from "#lib/access/refusals.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { noteDocumentChange } from "#lib/platform/document-changes.ts";
import { env } from "#lib/platform/env.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import type { PublicationStatus } from "#lib/platform/prisma/client.ts";
import { retireOfficialSchool } from "./retire-official-school.ts";
import { saveCampuses } from "./save-campuses.ts";
import type { SchoolData } from "./schema.ts";
import { comparableSchool, missingSchoolFacts, schoolColumns } from "./school-record.ts";
import { freeSlug } from "./slug.ts";

/** Adds a school as a draft, of a partner or (null) of the open catalogue, and gives its id. */
export async function createSchool(
  actor: Actor,
  partnerId: string | null,
  data: SchoolData,
): Promise<string> {
  permit(actor, "school", "write");
  return appDb().$transaction(async (tx) => {
    if (partnerId && !(await tx.partner.findUnique({ where: { id: partnerId }, select: { id: true } })))
      throw new NotFoundError("There is no such partner.");
    await checkUnitid(tx, actor, data, null);
    const slug = await freeSlug(data.name, async (start) => {
      const taken = await tx.school.findMany({
        where: { slug: { startsWith: start } },
        select: { slug: true },
      });
      return taken.map((school) => school.slug);
    });
    const { campuses, ...columns } = data;
    const { id } = await tx.school.create({
      data: { ...columns, partnerId, slug, isDemo: env().FAIRMATCH_MODE === "demo" },
      select: { id: true },
    });
    await saveCampuses(tx, id, campuses);
    const change = changeBetween({}, comparableSchool(data));
    await recordAudit(tx, actor, { action: "school.created", resource: "school", resourceId: id, change });
    return id;
  });
}

/**
 * Saves an edit that began from `version`, campuses included. Throws ConflictError when somebody else saved
 * since, IncompleteError when a published school would lose a fact that it needs.
 */
export async function updateSchool(
  actor: Actor,
  id: string,
  version: number,
  data: SchoolData,
): Promise<void> {
  permit(actor, "school", "write");
  await appDb().$transaction(async (tx) => {
    const { status, partner, ...before } = await lockSchool(tx, id, version);
    await checkUnitid(tx, actor, data, id);
    const { campuses, ...columns } = data;
    const saved = await saveCampuses(tx, id, campuses);
    const change = changeBetween(comparableSchool(before), comparableSchool({ ...columns, campuses: saved }));
    const hasMoved = JSON.stringify(before.campuses) !== JSON.stringify(saved);
    if (Object.keys(change).length === 0 && !hasMoved) return;
    if (status === "published") refuseIncomplete({ ...data, partner });
    await tx.school.update({
      where: { id },
      data: { ...columns, version: version + 1 },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: "school.updated",
      resource: "school",
      resourceId: id,
      change: { ...change, version: [version, version + 1] },
    });
    await noteDocumentChange(tx, "programs");
  });
}

/** Lets a school's programs be shown, once they are published themselves. */
export async function publishSchool(actor: Actor, id: string, version: number): Promise<void> {
  permit(actor, "school", "publish");
  await changeStatus(actor, id, version, "published");
}

/** Hides a school and all its programs from readers. */
export async function withdrawSchool(actor: Actor, id: string, version: number): Promise<void> {
  permit(actor, "school", "withdraw");
  await changeStatus(actor, id, version, "withdrawn");
}

async function changeStatus(
  actor: Actor,
  id: string,
  version: number,
  status: PublicationStatus,
): Promise<void> {
  await appDb().$transaction(async (tx) => {
    const before = await lockSchool(tx, id, version);
    if (before.status === status) return;
    if (status === "published") refuseIncomplete(before);
    await tx.school.update({ where: { id }, data: { status, version: version + 1 }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: `school.${status}`,
      resource: "school",
      resourceId: id,
      change: { status: [before.status, status], version: [version, version + 1] },
    });
    await noteDocumentChange(tx, "programs");
  });
}

async function lockSchool(tx: Tx, id: string, version: number) {
  await tx.$queryRaw`SELECT 1 FROM school WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.school.findUnique({
    where: { id },
    select: { version: true, status: true, partner: { select: { status: true } }, ...schoolColumns },
  });
  if (!row) throw new NotFoundError("There is no such school.");
  const { version: current, ...before } = row;
  if (current !== version)
    throw new ConflictError("Somebody else saved this school. Reload the page to see it as it stands.");
  return before;
}

async function checkUnitid(
  tx: Tx,
  actor: Actor,
  { unitid }: SchoolData,
  ownId: string | null,
): Promise<void> {
  if (unitid === null) return;
  const other = await tx.school.findUnique({
    where: { unitid },
    select: { id: true, name: true, officialState: true },
  });
  if (!other || other.id === ownId) return;
  if (other.officialState === null)
    throw new InvalidFieldError("unitid", `This IPEDS number belongs to ${other.name}.`);
  await retireOfficialSchool(tx, actor, other.id);
}

function refuseIncomplete(school: Parameters<typeof missingSchoolFacts>[0]): void {
  const missing = missingSchoolFacts(school);
  if (missing.length > 0) throw new IncompleteError(missing);
}
