import type { Metadata } from "next";
import { z } from "zod";
import { AgreementForm } from "#components/admin/agreement-form.tsx";
import { AgreementPartnerChoice } from "#components/admin/agreement-partner-choice.tsx";
import { Page } from "#components/ui/page.tsx";
import { readForPage } from "#lib/accounts/show-page.ts";
import { getPartnerParts, listPartnersForAgreement } from "#lib/agreements/agreement-queries.ts";
import { emptyAgreementForm } from "#lib/agreements/agreement-record.ts";
import { isoDay } from "#lib/agreements/placement-days.ts";
import { now } from "#lib/platform/clock.ts";
import { paths } from "#lib/platform/paths.ts";
import { proposeAgreementAction } from "../actions.ts";

export const metadata: Metadata = { title: "Add an agreement" };

const searchSchema = z.object({ partner: z.union([z.literal(""), z.uuid()]).catch("") });

export default async function NewAgreementPage({ searchParams }: PageProps<"/admin/agreements/new">) {
  const { partner } = searchSchema.parse(await searchParams);
  const { parts, partners } = await readForPage(paths.admin.newAgreement(), async (actor) =>
    partner
      ? { parts: await getPartnerParts(actor, partner), partners: [] }
      : { parts: null, partners: await listPartnersForAgreement(actor) },
  );
  return (
    <Page
      title={parts ? `Add an agreement with ${parts.partnerName}` : "Add an agreement"}
      lead="You propose the terms. They take effect when somebody else approves them."
      width="wide"
    >
      {parts ? (
        <AgreementForm
          target={null}
          parts={parts}
          initial={{ ...emptyAgreementForm, startsOn: isoDay(now()) }}
          save={proposeAgreementAction}
        />
      ) : (
        <AgreementPartnerChoice partners={partners} />
      )}
    </Page>
  );
}
