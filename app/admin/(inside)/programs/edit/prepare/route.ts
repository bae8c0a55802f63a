import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { prepareProgramEdit } from "#lib/catalogue/program-edit-commands.ts";
import { newValueSchema, programChoiceSchema } from "#lib/catalogue/program-edit-schema.ts";
import { programFilterSchema } from "#lib/catalogue/program-filter.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/** Shows what the edit of several programs would change: as a sheet, on the sheet's page. */
export async function POST(request: Request): Promise<Response> {
  return receiveStaffPost(request, "program.edit", async (actor, fields) => {
    const { which, id, field } = programChoiceSchema.parse({ ...fields });
    if (field === "") return seeOther(paths.admin.editPrograms());
    const meant = { ids: which === "all" ? null : id, filter: programFilterSchema.parse({ ...fields }) };
    const begun = await prepareProgramEdit(actor, meant, field, newValueSchema.parse(fields.value));
    return seeOther(begun ? paths.admin.import(begun.id) : paths.admin.editPrograms());
  });
}
