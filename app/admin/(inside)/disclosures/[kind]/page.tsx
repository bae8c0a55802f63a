import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DisclosureScreen } from "#components/admin/disclosure-screen.tsx";
import { listHistory } from "#lib/access/history.ts";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { getDisclosure } from "#lib/disclosures/admin-queries.ts";
import { DEFAULT_DISCLOSURES } from "#lib/disclosures/default-texts.ts";
import { disclosureKindSchema } from "#lib/disclosures/draft-schema.ts";
import { listGuideSlugs } from "#lib/guides/queries.ts";
import { findExampleChoice } from "#lib/leads/example-request.ts";
import { paths } from "#lib/platform/paths.ts";
import {
  approveDraftAction,
  discardDraftAction,
  retireTextAction,
  saveDraftAction,
  submitDraftAction,
  takeApprovalBackAction,
} from "../actions.ts";

export const metadata: Metadata = { title: "Disclosure" };

export default async function DisclosurePage({
  params,
  searchParams,
}: PageProps<"/admin/disclosures/[kind]">) {
  const parsed = disclosureKindSchema.safeParse((await params).kind);
  if (!parsed.success) notFound();
  const kind = parsed.data;
  const { done, from, to } = await searchParams;
  const { choice, ...shown } = await readForPage(paths.admin.disclosure(kind), async (actor) => ({
    disclosure: await getDisclosure(actor, kind),
    history: await listHistory(actor, "disclosure", kind),
    may: { write: can(actor, "disclosure", "write"), approve: can(actor, "disclosure", "publish") },
    choice: await findExampleChoice(actor),
  }));
  const [guide] = await listGuideSlugs();
  return (
    <DisclosureScreen
      {...shown}
      examples={{ guide: guide ?? null, programId: choice?.programId ?? null }}
      suggestion={DEFAULT_DISCLOSURES[kind]}
      compared={{ from: Number(from), to: Number(to) }}
      done={done}
      save={saveDraftAction}
      submit={submitDraftAction}
      approve={approveDraftAction}
      takeBack={takeApprovalBackAction}
      discard={discardDraftAction}
      retire={retireTextAction}
    />
  );
}
