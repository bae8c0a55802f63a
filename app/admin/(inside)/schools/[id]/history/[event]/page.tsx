import type { Metadata } from "next";
import { PastScreen } from "#components/admin/past-screen.tsx";
import { can } from "#lib/access/permit.ts";
import { readEventId, readForPage, readId } from "#lib/accounts/show-page.ts";
import { getPastSchool } from "#lib/catalogue/past-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { updateSchoolAction } from "../../../actions.ts";

export const metadata: Metadata = { title: "School, as it stood" };

export default async function PastSchoolPage({ params }: PageProps<"/admin/schools/[id]/history/[event]">) {
  const id = await readId(params);
  const event = await readEventId(params);
  const shown = await readForPage(paths.admin.schoolPast(id, event), async (actor) => ({
    state: await getPastSchool(actor, id, event),
    mayWrite: can(actor, "school", "write"),
  }));
  return <PastScreen {...shown} back={paths.admin.school(id)} save={updateSchoolAction} />;
}
