import type { Metadata } from "next";
import { PastScreen } from "#components/admin/past-screen.tsx";
import { can } from "#lib/access/permit.ts";
import { readEventId, readForPage, readId } from "#lib/accounts/show-page.ts";
import { getPastProgram } from "#lib/catalogue/past-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { updateProgramAction } from "../../../actions.ts";

export const metadata: Metadata = { title: "Program, as it stood" };

export default async function PastProgramPage({ params }: PageProps<"/admin/programs/[id]/history/[event]">) {
  const id = await readId(params);
  const event = await readEventId(params);
  const shown = await readForPage(paths.admin.programPast(id, event), async (actor) => ({
    state: await getPastProgram(actor, id, event),
    mayWrite: can(actor, "program", "write"),
  }));
  return <PastScreen {...shown} back={paths.admin.program(id)} save={updateProgramAction} />;
}
