"use server";

import { runFormAction } from "#lib/accounts/form-action.ts";
import { chooseDefaultPool } from "#lib/catalogue/match-pool-commands.ts";
import { getMatchPoolConflict } from "#lib/catalogue/match-pool-queries.ts";
import { matchPoolEditSchema } from "#lib/catalogue/match-pool-schema.ts";
import { paths } from "#lib/platform/paths.ts";

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
