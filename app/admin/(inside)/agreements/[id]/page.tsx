import type { Metadata } from "next";
import { AgreementScreen } from "#components/admin/agreement-screen.tsx";
import { listHistory } from "#lib/access/history.ts";
import { can } from "#lib/access/permit.ts";
import { readForPage, readId } from "#lib/accounts/show-page.ts";
import { getAgreement } from "#lib/agreements/agreement-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import {
  approveTermsAction,
  endAgreementAction,
  endFormerSecretAction,
  proposeTermsAction,
  rejectTermsAction,
  renewSecretAction,
  testTargetAction,
} from "../actions.ts";

export const metadata: Metadata = { title: "Agreement" };

export default async function AgreementPage({ params, searchParams }: PageProps<"/admin/agreements/[id]">) {
  const id = await readId(params);
  const { done, problem, target } = await searchParams;
  const shown = await readForPage(paths.admin.agreement(id), async (actor) => ({
    agreement: await getAgreement(actor, id),
    history: await listHistory(actor, "agreement", id),
    may: {
      write: can(actor, "agreement", "write"),
      approve: can(actor, "agreement", "approve"),
      end: can(actor, "agreement", "end"),
      test: can(actor, "agreement", "test"),
      revealSecret: can(actor, "agreement", "revealSecret"),
      renewSecret: can(actor, "agreement", "renewSecret"),
    },
  }));
  return (
    <AgreementScreen
      {...shown}
      done={done}
      needsReason={problem === "reason" && typeof target === "string" ? target : null}
      propose={proposeTermsAction}
      approve={approveTermsAction}
      reject={rejectTermsAction}
      end={endAgreementAction}
      test={testTargetAction}
      renewSecret={renewSecretAction}
      endFormerSecret={endFormerSecretAction}
    />
  );
}
