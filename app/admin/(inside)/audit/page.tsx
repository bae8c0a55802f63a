import type { Metadata } from "next";
import { AuditLog } from "#components/admin/audit-log.tsx";
import { Page } from "#components/ui/page.tsx";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { listAuditChoices, listAuditEvents } from "#lib/audit-log/queries.ts";
import { auditFilterSchema } from "#lib/audit-log/schema.ts";
import { asOpened, paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  const query = await searchParams;
  const filter = auditFilterSchema.parse(query);
  const shown = await readForPage(asOpened(paths.admin.audit(), query), async (actor) => ({
    events: await listAuditEvents(actor, filter),
    choices: await listAuditChoices(actor),
    mayExport: can(actor, "audit", "export"),
  }));
  return (
    <Page
      title="Audit log"
      lead="Who did what, and when. Nobody can change or delete an event, and the ledger would show it."
      width="wide"
    >
      <AuditLog {...shown} filter={filter} needsReason={query.problem === "reason"} />
    </Page>
  );
}
