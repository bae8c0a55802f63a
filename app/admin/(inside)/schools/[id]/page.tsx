import type { Metadata } from "next";
import { SchoolScreen } from "#components/admin/school-screen.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { can } from "#lib/access/permit.ts";
import { readForPage, readId } from "#lib/accounts/show-page.ts";
import { getSchool } from "#lib/catalogue/school-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { findLinkStanding } from "#lib/upkeep/work-queries.ts";
import { publishSchoolAction, updateSchoolAction, withdrawSchoolAction } from "../actions.ts";

export const metadata: Metadata = { title: "School" };

export default async function SchoolPage({ params, searchParams }: PageProps<"/admin/schools/[id]">) {
  const id = await readId(params);
  const { done } = await searchParams;
  const shown = await readForPage(paths.admin.school(id), async (actor) => ({
    ...(await withSchoolLink(actor, id)),
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

async function withSchoolLink(actor: Actor, id: string) {
  const school = await getSchool(actor, id);
  return { school, link: await findLinkStanding(actor, school.data.websiteUrl) };
}
