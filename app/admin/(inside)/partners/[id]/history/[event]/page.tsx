import type { Metadata } from "next";
import { PastScreen } from "#components/admin/past-screen.tsx";
import { can } from "#lib/access/permit.ts";
import { readEventId, readForPage, readId } from "#lib/accounts/show-page.ts";
import { getPastPartner } from "#lib/catalogue/past-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { updatePartnerAction } from "../../../actions.ts";

export const metadata: Metadata = { title: "Partner, as it stood" };

export default async function PastPartnerPage({ params }: PageProps<"/admin/partners/[id]/history/[event]">) {
  const id = await readId(params);
  const event = await readEventId(params);
  const shown = await readForPage(paths.admin.partnerPast(id, event), async (actor) => ({
    state: await getPastPartner(actor, id, event),
    mayWrite: can(actor, "partner", "write"),
  }));
  return <PastScreen {...shown} back={paths.admin.partner(id)} save={updatePartnerAction} />;
}
