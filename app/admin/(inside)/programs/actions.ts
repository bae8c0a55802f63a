"use server";

import { newRecordSchema, recordEditSchema, recordTargetSchema } from "#lib/access/record-form.ts";
import { runFormAction } from "#lib/accounts/form-action.ts";
import {
  createProgram,
  duplicateProgram,
  publishProgram,
  updateProgram,
  withdrawProgram,
} from "#lib/catalogue/program-commands.ts";
import { getProgramConflict } from "#lib/catalogue/program-queries.ts";
import { programSchema } from "#lib/catalogue/program-schema.ts";
import { paths } from "#lib/platform/paths.ts";

export async function createProgramAction(input: unknown) {
  return runFormAction({
    name: "program.create",
    schema: newRecordSchema(programSchema),
    input,
    save: async (actor, { form }) => `${paths.admin.program(await createProgram(actor, form))}?done=created`,
  });
}

export async function updateProgramAction(input: unknown) {
  return runFormAction({
    name: "program.update",
    schema: recordEditSchema(programSchema),
    input,
    save: async (actor, { id, version, form }) => {
      await updateProgram(actor, id, version, form);
      return `${paths.admin.program(id)}?done=saved`;
    },
    findConflict: (actor, { id, version }) => getProgramConflict(actor, id, version),
  });
}

export async function duplicateProgramAction(input: unknown) {
  return runFormAction({
    name: "program.duplicate",
    schema: recordTargetSchema,
    input,
    save: async (actor, { id }) =>
      `${paths.admin.program(await duplicateProgram(actor, id))}?done=duplicated`,
  });
}

export async function publishProgramAction(input: unknown) {
  return runFormAction({
    name: "program.publish",
    schema: recordTargetSchema,
    input,
    save: async (actor, { id, version }) => {
      await publishProgram(actor, id, version);
      return `${paths.admin.program(id)}?done=published`;
    },
  });
}

export async function withdrawProgramAction(input: unknown) {
  return runFormAction({
    name: "program.withdraw",
    schema: recordTargetSchema,
    input,
    save: async (actor, { id, version }) => {
      await withdrawProgram(actor, id, version);
      return `${paths.admin.program(id)}?done=withdrawn`;
    },
  });
}
