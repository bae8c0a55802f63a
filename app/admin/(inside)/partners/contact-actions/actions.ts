"use server";

import { runFormAction } from "#lib/accounts/form-action.ts";
import { addContact, addPartnerNote, changeContact, removeContact } from "#lib/contacts/contact-commands.ts";
import { getContactConflict } from "#lib/contacts/contact-queries.ts";
import {
  contactEditSchema,
  contactTargetSchema,
  newContactSchema,
  partnerNoteSchema,
} from "#lib/contacts/schema.ts";
import { paths } from "#lib/platform/paths.ts";

export async function addContactAction(input: unknown) {
  return runFormAction({
    name: "contact.add",
    schema: newContactSchema,
    input,
    save: async (actor, { partnerId, form }) => {
      await addContact(actor, partnerId, form);
      return `${paths.admin.partner(partnerId)}?done=contact`;
    },
  });
}

export async function changeContactAction(input: unknown) {
  return runFormAction({
    name: "contact.change",
    schema: contactEditSchema,
    input,
    save: async (actor, { partnerId, id, version, form }) => {
      await changeContact(actor, partnerId, id, version, form);
      return `${paths.admin.partner(partnerId)}?done=saved`;
    },
    findConflict: (actor, { partnerId, id }) => getContactConflict(actor, partnerId, id),
  });
}

export async function removeContactAction(input: unknown) {
  return runFormAction({
    name: "contact.remove",
    schema: contactTargetSchema,
    input,
    save: async (actor, { partnerId, id, version }) => {
      await removeContact(actor, partnerId, id, version);
      return `${paths.admin.partner(partnerId)}?done=removed`;
    },
  });
}

export async function addPartnerNoteAction(input: unknown) {
  return runFormAction({
    name: "partner.note",
    schema: partnerNoteSchema,
    input,
    save: async (actor, { id, body }) => {
      await addPartnerNote(actor, id, body);
      return `${paths.admin.partner(id)}?done=noted`;
    },
  });
}
