import type { Metadata } from "next";
import { ProgramList } from "#components/admin/program-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { listPrograms, listSchoolOptions } from "#lib/catalogue/program-queries.ts";
import { programFilterSchema } from "#lib/catalogue/program-schema.ts";
import { listCipOptions } from "#lib/catalogue/subject-options.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Programs" };

export default async function ProgramsPage({ searchParams }: PageProps<"/admin/programs">) {
  const filter = programFilterSchema.parse(await searchParams);
  const { page, schools, mayAdd } = await readForPage(paths.admin.programs(), async (actor) => ({
    page: await listPrograms(actor, filter),
    schools: await listSchoolOptions(actor),
    mayAdd: can(actor, "program", "write"),
  }));
  return (
    <Page
      title="Programs"
      width="wide"
      actions={mayAdd && <ButtonLink href={paths.admin.newProgram()}>Add a program</ButtonLink>}
    >
      <ProgramList
        page={page}
        filter={filter}
        schools={schools}
        subjects={listCipOptions()}
        mayAdd={mayAdd}
      />
    </Page>
  );
}
