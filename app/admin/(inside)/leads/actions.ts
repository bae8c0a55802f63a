"use server";

import { runFormAction } from "#lib/accounts/form-action.ts";
import { addLeadNote, changeLeadStatus } from "#lib/leads/inbox-commands.ts";
import { noteSchema, statusChangeSchema } from "#lib/leads/inbox-schema.ts";
import { paths } from "#lib/platform/paths.ts";

export async function changeLeadStatusAction(input: unknown) {
  return runFormAction({
    name: "lead.status",
    schema: statusChangeSchema,
    input,
    save: async (actor, { id, from, to }) => {
      await changeLeadStatus(actor, id, from, to);
      return `${paths.admin.lead(id)}?done=status`;
    },
  });
}

export async function addLeadNoteAction(input: unknown) {
  return runFormAction({
    name: "lead.note",
    schema: noteSchema,
    input,
    save: async (actor, { id, body }) => {
      await addLeadNote(actor, id, body);
      return `${paths.admin.lead(id)}?done=noted`;
    },
  });
}
