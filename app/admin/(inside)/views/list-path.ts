import { paths } from "#lib/platform/paths.ts";

export const listPath = {
  program: paths.admin.programs(),
  school: paths.admin.schools(),
  partner: paths.admin.partners(),
};
