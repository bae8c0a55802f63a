import type { Metadata } from "next";
import { PartnerScreen } from "#components/admin/partner-screen.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { can } from "#lib/access/permit.ts";
import { readForPage, readId } from "#lib/accounts/show-page.ts";
import { listAgreements } from "#lib/agreements/agreement-queries.ts";
import { getPartner } from "#lib/catalogue/partner-queries.ts";
import { getPartnerFile } from "#lib/contacts/contact-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { getStopEffect } from "#lib/stops/stop-queries.ts";
import { findLinkStanding } from "#lib/upkeep/work-queries.ts";
import {
  publishPartnerAction,
  startPartnerAction,
  stopPartnerAction,
  updatePartnerAction,
  withdrawPartnerAction,
} from "../actions.ts";
import { addPartnerNoteAction } from "../contact-actions/actions.ts";

export const metadata: Metadata = { title: "Partner" };

export default async function PartnerPage({ params, searchParams }: PageProps<"/admin/partners/[id]">) {
  const id = await readId(params);
  const { done, logo } = await searchParams;
  const shown = await readForPage(paths.admin.partner(id), async (actor) => ({
    ...(await withPartnerLink(actor, id)),
    effect: can(actor, "partner", "stop") ? await getStopEffect(actor, id) : null,
    file: can(actor, "partnerContact", "read") ? await getPartnerFile(actor, id) : null,
    agreements: can(actor, "agreement", "read") ? await listAgreements(actor, id) : null,
    history: await listHistory(actor, "partner", id),
    may: {
      write: can(actor, "partner", "write"),
      publish: can(actor, "partner", "publish"),
      withdraw: can(actor, "partner", "withdraw"),
      addAgreement: can(actor, "agreement", "write"),
      writeFile: can(actor, "partnerContact", "write"),
    },
  }));
  return (
    <PartnerScreen
      {...shown}
      done={done}
      logoProblem={logo}
      update={updatePartnerAction}
      publish={publishPartnerAction}
      withdraw={withdrawPartnerAction}
      stop={stopPartnerAction}
      start={startPartnerAction}
      addNote={addPartnerNoteAction}
    />
  );
}

async function withPartnerLink(actor: Actor, id: string) {
  const partner = await getPartner(actor, id);
  return { partner, link: await findLinkStanding(actor, partner.data.websiteUrl) };
}
