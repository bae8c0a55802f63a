import type { Metadata } from "next";
import { z } from "zod";
import { SchoolForm } from "#components/admin/school-form.tsx";
import { Page } from "#components/ui/page.tsx";
import { permit } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { findPartnerName } from "#lib/catalogue/partner-queries.ts";
import { emptySchoolForm } from "#lib/catalogue/school-record.ts";
import { paths } from "#lib/platform/paths.ts";
import { createSchoolAction } from "../actions.ts";

export const metadata: Metadata = { title: "Add a school" };

export default async function NewSchoolPage({ searchParams }: PageProps<"/admin/schools/new">) {
  const given = z.uuid().safeParse((await searchParams).partner);
  const wanted = given.success ? given.data : null;
  const partnerName = await readForPage(paths.admin.newSchool(wanted ?? undefined), async (actor) => {
    permit(actor, "school", "write");
    return wanted ? findPartnerName(actor, wanted) : null;
  });
  return (
    <Page
      title="Add a school"
      kicker={partnerName ? `A school of ${partnerName}` : "A school of the open catalogue: it pays nothing"}
      lead="It begins as a draft."
      width="wide"
    >
      <SchoolForm
        target={null}
        partnerId={partnerName ? wanted : null}
        initial={emptySchoolForm}
        save={createSchoolAction}
      />
    </Page>
  );
}
