import type { Metadata } from "next";
import { LeadInbox } from "#components/admin/lead-inbox.tsx";
import { Page } from "#components/ui/page.tsx";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { listLeads, listSchoolsWithLeads } from "#lib/leads/inbox-queries.ts";
import { inboxFilterSchema } from "#lib/leads/inbox-schema.ts";
import { asOpened, paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Leads" };

export default async function LeadsPage({ searchParams }: PageProps<"/admin/leads">) {
  const query = await searchParams;
  const filter = inboxFilterSchema.parse(query);
  const { page, schools, mayExport } = await readForPage(
    asOpened(paths.admin.leads(), query),
    async (actor) => ({
      page: await listLeads(actor, filter),
      schools: await listSchoolsWithLeads(actor),
      mayExport: can(actor, "lead", "export"),
    }),
  );
  return (
    <Page title="Leads" width="wide" lead="Requests that readers sent, newest first. Times are in UTC.">
      <LeadInbox
        page={page}
        filter={filter}
        schools={schools}
        mayExport={mayExport}
        isUnknownSearch={query.search === "unknown"}
        needsReason={query.problem === "reason"}
      />
    </Page>
  );
}
