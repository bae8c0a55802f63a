"use server";

import { runFormAction } from "#lib/accounts/form-action.ts";
import { chooseDefaultPool } from "#lib/catalogue/match-pool-commands.ts";
import { getMatchPoolConflict } from "#lib/catalogue/match-pool-queries.ts";
import { matchPoolEditSchema } from "#lib/catalogue/match-pool-schema.ts";
import { paths } from "#lib/platform/paths.ts";
import { approveWeights, proposeWeights, rejectWeights } from "#lib/weights/weights-commands.ts";
import { weightsEditSchema, weightsTargetSchema } from "#lib/weights/weights-schema.ts";

export async function chooseDefaultPoolAction(input: unknown) {
  return runFormAction({
    name: "matchPool.update",
    schema: matchPoolEditSchema,
    input,
    save: async (actor, { version, form }) => {
      await chooseDefaultPool(actor, version, form);
      return `${paths.admin.matching()}?done=saved`;
    },
    findConflict: (actor, { version }) => getMatchPoolConflict(actor, version),
  });
}

export async function proposeWeightsAction(input: unknown) {
  return runFormAction({
    name: "matchWeights.propose",
    schema: weightsEditSchema,
    input,
    save: async (actor, { version, form }) => {
      await proposeWeights(actor, version, form);
      return `${paths.admin.matching()}?done=proposed`;
    },
  });
}

export async function approveWeightsAction(input: unknown) {
  return runFormAction({
    name: "matchWeights.approve",
    schema: weightsTargetSchema,
    input,
    save: async (actor, { id }) => {
      await approveWeights(actor, id);
      return `${paths.admin.matching()}?done=weights_approved`;
    },
  });
}

export async function rejectWeightsAction(input: unknown) {
  return runFormAction({
    name: "matchWeights.reject",
    schema: weightsTargetSchema,
    input,
    save: async (actor, { id }) => {
      await rejectWeights(actor, id);
      return `${paths.admin.matching()}?done=proposal_closed`;
    },
  });
}
