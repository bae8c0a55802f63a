import type { Metadata } from "next";
import { LeadScreen } from "#components/admin/lead-screen.tsx";
import { listHistory } from "#lib/access/history.ts";
import { can } from "#lib/access/permit.ts";
import { readForPage, readId } from "#lib/accounts/show-page.ts";
import { listDeliveries } from "#lib/delivery/queries.ts";
import { findOpenContact } from "#lib/leads/contact-queries.ts";
import { getLead } from "#lib/leads/inbox-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { addLeadNoteAction, changeLeadStatusAction } from "../actions.ts";

export const metadata: Metadata = { title: "Lead" };

export default async function LeadPage({ params, searchParams }: PageProps<"/admin/leads/[id]">) {
  const id = await readId(params);
  const { done, problem } = await searchParams;
  const shown = await readForPage(paths.admin.lead(id), async (actor) => {
    const lead = await getLead(actor, id);
    const mayReadContact = can(actor, "lead", "readContact") && lead.status !== "erased";
    return {
      lead,
      contact: mayReadContact ? await findOpenContact(actor, id) : null,
      deliveries: await listDeliveries(id),
      history: await listHistory(actor, "lead", id),
      may: {
        readContact: mayReadContact,
        changeStatus: can(actor, "lead", "changeStatus"),
        note: can(actor, "lead", "note") && lead.status !== "erased",
      },
    };
  });
  return (
    <LeadScreen
      {...shown}
      done={done}
      needsReason={problem === "reason"}
      changeStatus={changeLeadStatusAction}
      addNote={addLeadNoteAction}
    />
  );
}
