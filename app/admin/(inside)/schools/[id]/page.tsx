import type { Metadata } from "next";
import { SchoolScreen } from "#components/admin/school-screen.tsx";
import { listHistory } from "#lib/access/history.ts";
import { can } from "#lib/access/permit.ts";
import { readForPage, readId } from "#lib/accounts/show-page.ts";
import { getSchool } from "#lib/catalogue/school-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { publishSchoolAction, updateSchoolAction, withdrawSchoolAction } from "../actions.ts";

export const metadata: Metadata = { title: "School" };

export default async function SchoolPage({ params, searchParams }: PageProps<"/admin/schools/[id]">) {
  const id = await readId(params);
  const { done } = await searchParams;
  const shown = await readForPage(paths.admin.school(id), async (actor) => ({
    school: await getSchool(actor, id),
    history: await listHistory(actor, "school", id),
    may: {
      write: can(actor, "school", "write"),
      publish: can(actor, "school", "publish"),
      withdraw: can(actor, "school", "withdraw"),
      addProgram: can(actor, "program", "write"),
    },
  }));
  return (
    <SchoolScreen
      {...shown}
      done={done}
      update={updateSchoolAction}
      publish={publishSchoolAction}
      withdraw={withdrawSchoolAction}
    />
  );
}
