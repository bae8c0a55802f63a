"use server";

import { runFormAction } from "#lib/accounts/form-action.ts";
import { confirmFacts } from "#lib/catalogue/program-commands.ts";
import { paths } from "#lib/platform/paths.ts";
import { confirmFactsSchema } from "#lib/upkeep/schema.ts";

export async function confirmFactsAction(input: unknown) {
  return runFormAction({
    name: "program.confirm",
    schema: confirmFactsSchema,
    input,
    save: async (actor, { programs }) => {
      await confirmFacts(actor, programs);
      return `${paths.admin.stale("facts")}&done=confirmed`;
    },
  });
}
