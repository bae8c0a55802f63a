import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { exportPartners } from "#lib/catalogue/sheet-export.ts";
import { sheetResponse } from "../../sheet-response.ts";

/** All partners. */
export async function POST(request: Request): Promise<Response> {
  return receiveStaffPost(request, "partner.export", async (actor, fields) =>
    sheetResponse(fields.format, exportPartners(actor)),
  );
}
