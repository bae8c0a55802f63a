"use server";

import { recordEditSchema, recordTargetSchema } from "#lib/access/record-form.ts";
import { runFormAction } from "#lib/accounts/form-action.ts";
import { changePlacement, createPlacement, endPlacement } from "#lib/agreements/placement-commands.ts";
import { getPlacementConflict } from "#lib/agreements/placement-queries.ts";
import { newPlacementSchema, placementSchema } from "#lib/agreements/placement-schema.ts";
import { listGuideSlugs } from "#lib/guides/queries.ts";
import { paths } from "#lib/platform/paths.ts";

export async function createPlacementAction(input: unknown) {
  return runFormAction({
    name: "placement.create",
    schema: newPlacementSchema,
    input,
    save: async (actor, { programId, form }) => {
      const id = await createPlacement(actor, programId, form, await listGuideSlugs());
      return `${paths.admin.placement(id)}?done=placed`;
    },
  });
}

export async function changePlacementAction(input: unknown) {
  return runFormAction({
    name: "placement.change",
    schema: recordEditSchema(placementSchema),
    input,
    save: async (actor, { id, version, form }) => {
      await changePlacement(actor, id, version, form, await listGuideSlugs());
      return `${paths.admin.placement(id)}?done=saved`;
    },
    findConflict: (actor, { id, version }) => getPlacementConflict(actor, id, version),
  });
}

export async function endPlacementAction(input: unknown) {
  return runFormAction({
    name: "placement.end",
    schema: recordTargetSchema,
    input,
    save: async (actor, { id, version }) => {
      await endPlacement(actor, id, version);
      return `${paths.admin.placement(id)}?done=ended`;
    },
  });
}
