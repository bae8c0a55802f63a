import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import { contactColumns } from "./contact-queries.ts";
import type { ContactData } from "./schema.ts";
import { openContact, sealContact, sealPartnerNote } from "./sealed.ts";

export async function addContact(actor: Actor, partnerId: string, data: ContactData): Promise<void> {
  permit(actor, "partnerContact", "write");
  await appDb().$transaction(async (tx) => {
    await checkPartner(tx, partnerId);
    const id = randomUUIDv7();
    await tx.partnerContact.create({
      data: { id, partnerId, ...sealContact(id, data) },
      select: { id: true },
    });
    await note(tx, actor, "contact added", partnerId, { contact: id });
  });
}

/** Saves an edit that began from `version`. Throws ConflictError when somebody else saved since. */
export async function changeContact(
  actor: Actor,
  partnerId: string,
  id: string,
  version: number,
  data: ContactData,
): Promise<void> {
  permit(actor, "partnerContact", "write");
  await appDb().$transaction(async (tx) => {
    const before = openContact(await lockContact(tx, partnerId, id, version));
    const changed = (Object.keys(data) as (keyof ContactData)[]).filter(
      (field) => data[field] !== before[field],
    );
    if (changed.length === 0) return;
    await tx.partnerContact.update({
      where: { id },
      data: { ...sealContact(id, data), version: version + 1 },
      select: { id: true },
    });
    await note(tx, actor, "contact changed", partnerId, { contact: id, fields: changed.join(", ") });
  });
}

/** Deletes a contact for good: whoever left the partner has no reason to stand here. */
export async function removeContact(
  actor: Actor,
  partnerId: string,
  id: string,
  version: number,
): Promise<void> {
  permit(actor, "partnerContact", "write");
  await appDb().$transaction(async (tx) => {
    await lockContact(tx, partnerId, id, version);
    await tx.partnerContact.delete({ where: { id }, select: { id: true } });
    await note(tx, actor, "contact removed", partnerId, { contact: id });
  });
}

export async function addPartnerNote(actor: Actor, partnerId: string, body: string): Promise<void> {
  permit(actor, "partnerContact", "write");
  await appDb().$transaction(async (tx) => {
    await checkPartner(tx, partnerId);
    const id = randomUUIDv7();
    await tx.partnerNote.create({
      data: { id, partnerId, authorId: actor.id, bodySealed: sealPartnerNote(id, body) },
      select: { id: true },
    });
    await note(tx, actor, "noted", partnerId, { note: id });
  });
}

async function checkPartner(tx: Tx, id: string): Promise<void> {
  const partner = await tx.partner.findUnique({ where: { id }, select: { id: true } });
  if (!partner) throw new NotFoundError("There is no such partner.");
}

async function lockContact(tx: Tx, partnerId: string, id: string, version: number) {
  await tx.$queryRaw`SELECT 1 FROM partner_contact WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.partnerContact.findUnique({ where: { id, partnerId }, select: contactColumns });
  if (!row) throw new NotFoundError("There is no such contact.");
  if (row.version !== version)
    throw new ConflictError("Somebody else saved this contact. Reload the page to see it as it stands.");
  return row;
}

/** Which contact and which fields, and never what stands in them. */
async function note(
  tx: Tx,
  actor: Actor,
  what: string,
  partnerId: string,
  change: Record<string, string>,
): Promise<void> {
  const action = `partner.${what.replaceAll(" ", "_")}`;
  await recordAudit(tx, actor, { action, resource: "partner", resourceId: partnerId, change });
}
