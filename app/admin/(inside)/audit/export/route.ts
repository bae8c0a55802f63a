import { exportReasonSchema } from "#lib/access/reason.ts";
import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { exportAuditLog } from "#lib/audit-log/export.ts";
import { auditFilterSchema } from "#lib/audit-log/schema.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { csvResponse } from "#lib/tabular/csv.ts";

/** The events of the filter as a CSV download, for a reason that is kept. */
export async function POST(request: Request): Promise<Response> {
  return receiveStaffPost(request, "audit.export", async (actor, fields) => {
    const filter = auditFilterSchema.parse(fields);
    const { data } = exportReasonSchema.safeParse(fields);
    if (!data) return seeOther(paths.admin.audit({ ...filter, problem: "reason" }));
    const { name, body } = await exportAuditLog(actor, filter, data.reason);
    return csvResponse(name, body);
  });
}
