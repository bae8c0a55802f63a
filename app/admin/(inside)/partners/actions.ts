"use server";

import { newRecordSchema, recordEditSchema, recordTargetSchema } from "#lib/access/record-form.ts";
import { runFormAction } from "#lib/accounts/form-action.ts";
import {
  createPartner,
  publishPartner,
  updatePartner,
  withdrawPartner,
} from "#lib/catalogue/partner-commands.ts";
import { getPartnerConflict } from "#lib/catalogue/partner-queries.ts";
import { partnerSchema } from "#lib/catalogue/schema.ts";
import { paths } from "#lib/platform/paths.ts";
import { stopSchema } from "#lib/stops/schema.ts";
import { startPartner, stopPartner } from "#lib/stops/stop-commands.ts";

export async function createPartnerAction(input: unknown) {
  return runFormAction({
    name: "partner.create",
    schema: newRecordSchema(partnerSchema),
    input,
    save: async (actor, { form }) => `${paths.admin.partner(await createPartner(actor, form))}?done=created`,
  });
}

export async function updatePartnerAction(input: unknown) {
  return runFormAction({
    name: "partner.update",
    schema: recordEditSchema(partnerSchema),
    input,
    save: async (actor, { id, version, form }) => {
      await updatePartner(actor, id, version, form);
      return `${paths.admin.partner(id)}?done=saved`;
    },
    findConflict: (actor, { id, version }) => getPartnerConflict(actor, id, version),
  });
}

export async function publishPartnerAction(input: unknown) {
  return runFormAction({
    name: "partner.publish",
    schema: recordTargetSchema,
    input,
    save: async (actor, { id, version }) => {
      await publishPartner(actor, id, version);
      return `${paths.admin.partner(id)}?done=published`;
    },
  });
}

export async function withdrawPartnerAction(input: unknown) {
  return runFormAction({
    name: "partner.withdraw",
    schema: recordTargetSchema,
    input,
    save: async (actor, { id, version }) => {
      await withdrawPartner(actor, id, version);
      return `${paths.admin.partner(id)}?done=withdrawn`;
    },
  });
}

export async function stopPartnerAction(input: unknown) {
  return runFormAction({
    name: "partner.stop",
    schema: recordEditSchema(stopSchema),
    input,
    save: async (actor, { id, version, form }) => {
      await stopPartner(actor, id, version, form.reason);
      return `${paths.admin.partner(id)}?done=stopped`;
    },
  });
}

export async function startPartnerAction(input: unknown) {
  return runFormAction({
    name: "partner.start",
    schema: recordTargetSchema,
    input,
    save: async (actor, { id, version }) => {
      await startPartner(actor, id, version);
      return `${paths.admin.partner(id)}?done=started`;
    },
  });
}
