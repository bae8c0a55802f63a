import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { templateOf } from "#lib/catalogue/sheet-export.ts";
import { sheetKindSchema } from "#lib/catalogue/sheet-schema.ts";
import { sheetResponse } from "../../sheet-response.ts";

/** An empty sheet with every column and one example. */
export async function POST(request: Request): Promise<Response> {
  return receiveStaffPost(request, "sheet.template", async (actor, fields) => {
    const kind = sheetKindSchema.parse(fields.kind);
    return sheetResponse(fields.format, { name: `${kind}s-template`, ...templateOf(actor, kind) });
  });
}
