import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { programFilterSchema } from "#lib/catalogue/program-filter.ts";
import { exportPrograms } from "#lib/catalogue/sheet-export.ts";
import { sheetResponse } from "../../sheet-response.ts";

/** The programs of the filter that the list shows. */
export async function POST(request: Request): Promise<Response> {
  return receiveStaffPost(request, "program.export", async (actor, fields) =>
    sheetResponse(fields.format, exportPrograms(actor, programFilterSchema.parse(fields))),
  );
}
