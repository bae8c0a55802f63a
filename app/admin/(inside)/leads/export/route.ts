import { permit } from "#lib/access/permit.ts";
import { exportReasonSchema } from "#lib/access/reason.ts";
import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { exportLeads } from "#lib/leads/export.ts";
import { inboxFilterSchema } from "#lib/leads/inbox-schema.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { csvResponse } from "#lib/tabular/csv.ts";

/** The leads of the filter that the inbox shows, as a CSV download, for a reason that is kept. */
export async function POST(request: Request): Promise<Response> {
  return receiveStaffPost(request, "lead.export", async (actor, fields) => {
    permit(actor, "lead", "export");
    const filter = inboxFilterSchema.parse(fields);
    const { data } = exportReasonSchema.safeParse(fields);
    if (!data) return seeOther(paths.admin.leads({ ...filter, problem: "reason" }));
    const { name, body } = await exportLeads(actor, filter, data.reason);
    return csvResponse(name, body);
  });
}
