import type { Metadata } from "next";
import { ProgramEdit } from "#components/admin/program-edit.tsx";
import { Page } from "#components/ui/page.tsx";
import { permit } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { editedField, MOST_EDITED, programChoiceSchema } from "#lib/catalogue/program-edit-schema.ts";
import { programFilterSchema } from "#lib/catalogue/program-filter.ts";
import { listProgramIds } from "#lib/catalogue/program-list-queries.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Change several programs" };

export default async function EditProgramsPage({ searchParams }: PageProps<"/admin/programs/edit">) {
  const address = await searchParams;
  const choice = programChoiceSchema.parse(address);
  const filter = programFilterSchema.parse(address);
  const count = await readForPage(paths.admin.editPrograms(), async (actor) => {
    permit(actor, "program", "write");
    if (choice.which === "chosen") return choice.id.length;
    return (await listProgramIds(actor, filter, MOST_EDITED + 1)).length;
  });
  return (
    <Page
      title="Change several programs"
      lead="One field at a time. You see what becomes of each program before anything is changed, and you can take it back."
      trail={
        <p>
          <a href={paths.admin.programs()}>Programs</a>
        </p>
      }
      width="form"
    >
      <ProgramEdit
        choice={choice}
        filter={filter}
        count={count}
        field={choice.field === "" ? null : editedField(choice.field)}
      />
    </Page>
  );
}
