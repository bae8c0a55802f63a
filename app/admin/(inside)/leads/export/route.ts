import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { exportLeads } from "#lib/leads/export.ts";
import { inboxFilterSchema } from "#lib/leads/inbox-schema.ts";
import { csvResponse } from "#lib/tabular/csv.ts";

/** The leads of the filter that the inbox shows, as a CSV download. */
export async function POST(request: Request): Promise<Response> {
  return receiveStaffPost(request, "lead.export", async (actor, fields) => {
    const { name, body } = await exportLeads(actor, inboxFilterSchema.parse(fields));
    return csvResponse(name, body);
  });
}
