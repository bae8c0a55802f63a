import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import type { FormConflict } from "#lib/access/form-result.ts";
import { permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import { type ContactForm, contactFormOf } from "./schema.ts";
import { openContact, openPartnerNote } from "./sealed.ts";
import type { Contact, PartnerFile } from "./views.ts";

export const contactColumns = {
  id: true,
  version: true,
  nameSealed: true,
  role: true,
  emailSealed: true,
  phoneSealed: true,
} as const;

/** More notes than a partner's page shows. */
const MOST_NOTES = 100;

export async function getPartnerFile(actor: Actor, partnerId: string): Promise<PartnerFile> {
  permit(actor, "partnerContact", "read");
  const [contacts, notes] = await Promise.all([
    appDb().partnerContact.findMany({ where: { partnerId }, select: contactColumns }),
    appDb().partnerNote.findMany({
      where: { partnerId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST_NOTES,
      select: { id: true, authorId: true, bodySealed: true, createdAt: true },
    }),
  ]);
  const authors = await appDb().user.findMany({
    where: { id: { in: notes.map(({ authorId }) => authorId) } },
    select: { id: true, name: true },
  });
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  return {
    contacts: contacts
      .map(({ id, version, ...row }): Contact => ({ id, version, data: openContact({ id, ...row }) }))
      .sort((a, b) => a.data.name.localeCompare(b.data.name, "en") || a.id.localeCompare(b.id)),
    notes: notes.map(({ id, authorId, bodySealed, createdAt }) => ({
      id,
      author: names.get(authorId) ?? "A former member of staff",
      body: openPartnerNote(id, bodySealed),
      at: createdAt,
    })),
  };
}

/** One contact of a partner. Throws NotFoundError. */
export async function getContact(actor: Actor, partnerId: string, id: string): Promise<Contact> {
  permit(actor, "partnerContact", "read");
  const row = await appDb().partnerContact.findUnique({ where: { id, partnerId }, select: contactColumns });
  if (!row) throw new NotFoundError("There is no such contact.");
  return { id, version: row.version, data: openContact(row) };
}

/** The contact as it stands, for a form that came too late. Who changed what is not kept field by field: it is personal. */
export async function getContactConflict(
  actor: Actor,
  partnerId: string,
  id: string,
): Promise<FormConflict<ContactForm>> {
  const { version, data } = await getContact(actor, partnerId, id);
  return { edits: [], current: contactFormOf(data), version };
}
