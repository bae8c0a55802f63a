"use server";

import { recordEditSchema, recordTargetSchema } from "#lib/access/record-form.ts";
import { runFormAction } from "#lib/accounts/form-action.ts";
import { newSchoolSchema, schoolSchema } from "#lib/catalogue/schema.ts";
import { createSchool, publishSchool, updateSchool, withdrawSchool } from "#lib/catalogue/school-commands.ts";
import { getSchoolConflict } from "#lib/catalogue/school-queries.ts";
import { paths } from "#lib/platform/paths.ts";

export async function createSchoolAction(input: unknown) {
  return runFormAction({
    name: "school.create",
    schema: newSchoolSchema,
    input,
    save: async (actor, { partnerId, form }) =>
      `${paths.admin.school(await createSchool(actor, partnerId, form))}?done=created`,
  });
}

export async function updateSchoolAction(input: unknown) {
  return runFormAction({
    name: "school.update",
    schema: recordEditSchema(schoolSchema),
    input,
    save: async (actor, { id, version, form }) => {
      await updateSchool(actor, id, version, form);
      return `${paths.admin.school(id)}?done=saved`;
    },
    findConflict: (actor, { id, version }) => getSchoolConflict(actor, id, version),
  });
}

export async function publishSchoolAction(input: unknown) {
  return runFormAction({
    name: "school.publish",
    schema: recordTargetSchema,
    input,
    save: async (actor, { id, version }) => {
      await publishSchool(actor, id, version);
      return `${paths.admin.school(id)}?done=published`;
    },
  });
}

export async function withdrawSchoolAction(input: unknown) {
  return runFormAction({
    name: "school.withdraw",
    schema: recordTargetSchema,
    input,
    save: async (actor, { id, version }) => {
      await withdrawSchool(actor, id, version);
      return `${paths.admin.school(id)}?done=withdrawn`;
    },
  });
}
