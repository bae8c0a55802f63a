import type { Metadata } from "next";
import { ProgramForm } from "#components/admin/program-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { permit } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { listSchoolOptions } from "#lib/catalogue/program-queries.ts";
import { emptyProgramForm } from "#lib/catalogue/program-record.ts";
import { paths } from "#lib/platform/paths.ts";
import { createProgramAction } from "../actions.ts";

export const metadata: Metadata = { title: "Add a program" };

export default async function NewProgramPage({ searchParams }: PageProps<"/admin/programs/new">) {
  const { school } = await searchParams;
  const schools = await readForPage(paths.admin.newProgram(), (actor) => {
    permit(actor, "program", "write");
    return listSchoolOptions(actor);
  });
  const schoolId = schools.find(({ id }) => id === school)?.id ?? "";
  return (
    <Page
      title="Add a program"
      lead="It begins as a draft. What you leave empty is shown to readers as not known."
      width="wide"
    >
      {schools.length === 0 ? (
        <EmptyState title="Add a school first">
          <p>
            A program belongs to a school. <a href={paths.admin.newSchool()}>Add a school</a>
          </p>
        </EmptyState>
      ) : (
        <ProgramForm
          target={null}
          initial={{ ...emptyProgramForm, schoolId }}
          schools={schools}
          subject={null}
          save={createProgramAction}
        />
      )}
    </Page>
  );
}
