import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { changeBetween } from "#lib/access/change.ts";
import { permit } from "#lib/access/permit.ts";
import { IncompleteError } from "#lib/access/refusals.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { noteDocumentChange } from "#lib/platform/document-changes.ts";
import { env } from "#lib/platform/env.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import type { PublicationStatus } from "#lib/platform/prisma/client.ts";
import type { PartnerData } from "./schema.ts";
import { partnerColumns } from "./school-record.ts";
import { freeSlug } from "./slug.ts";

/** Adds a partner as a draft and gives its id. */
export async function createPartner(actor: Actor, data: PartnerData): Promise<string> {
  permit(actor, "partner", "write");
  return appDb().$transaction(async (tx) => {
    const slug = await freeSlug(data.name, async (start) => {
      const taken = await tx.partner.findMany({
        where: { slug: { startsWith: start } },
        select: { slug: true },
      });
      return taken.map((partner) => partner.slug);
    });
    const { id } = await tx.partner.create({
      data: { ...data, slug, isDemo: env().FAIRMATCH_MODE === "demo" },
      select: { id: true },
    });
    const change = changeBetween({}, { ...data });
    await recordAudit(tx, actor, { action: "partner.created", resource: "partner", resourceId: id, change });
    return id;
  });
}

/** Saves an edit that began from `version`. Throws ConflictError when somebody else saved since. */
export async function updatePartner(
  actor: Actor,
  id: string,
  version: number,
  data: PartnerData,
): Promise<void> {
  permit(actor, "partner", "write");
  await appDb().$transaction(async (tx) => {
    const { status: _, stoppedAt: __, ...before } = await lockPartner(tx, id, version);
    const change = changeBetween(before, { ...data });
    if (Object.keys(change).length === 0) return;
    await tx.partner.update({
      where: { id },
      data: { ...data, version: version + 1 },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: "partner.updated",
      resource: "partner",
      resourceId: id,
      change: { ...change, version: [version, version + 1] },
    });
    await noteDocumentChange(tx, "programs");
  });
}

/** Lets the schools of a partner be shown, once they are published themselves. */
export async function publishPartner(actor: Actor, id: string, version: number): Promise<void> {
  permit(actor, "partner", "publish");
  await changeStatus(actor, id, version, "published");
}

/** Hides every school and program of a partner from readers. */
export async function withdrawPartner(actor: Actor, id: string, version: number): Promise<void> {
  permit(actor, "partner", "withdraw");
  await changeStatus(actor, id, version, "withdrawn");
}

const STOPPED = { field: "stop", words: "This partner is stopped: start it again instead" };

async function changeStatus(
  actor: Actor,
  id: string,
  version: number,
  status: PublicationStatus,
): Promise<void> {
  await appDb().$transaction(async (tx) => {
    const before = await lockPartner(tx, id, version);
    if (before.status === status) return;
    if (before.stoppedAt && status === "published") throw new IncompleteError([STOPPED]);
    await tx.partner.update({
      where: { id },
      data: { status, version: version + 1 },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: `partner.${status}`,
      resource: "partner",
      resourceId: id,
      change: { status: [before.status, status], version: [version, version + 1] },
    });
    await noteDocumentChange(tx, "programs");
  });
}

async function lockPartner(tx: Tx, id: string, version: number) {
  await tx.$queryRaw`SELECT 1 FROM partner WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.partner.findUnique({
    where: { id },
    select: { version: true, status: true, stoppedAt: true, ...partnerColumns },
  });
  if (!row) throw new NotFoundError("There is no such partner.");
  const { version: current, ...before } = row;
  if (current !== version)
    throw new ConflictError("Somebody else saved this partner. Reload the page to see it as it stands.");
  return before;
}
