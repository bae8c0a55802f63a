import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { readId } from "#lib/accounts/show-page.ts";
import { exportRefused } from "#lib/catalogue/sheet-export.ts";
import { sheetResponse } from "../../../sheet-response.ts";
import type { SheetParams } from "../../take-step.ts";

/** The rows that were refused, as they came, with what is wrong with each. */
export async function POST(request: Request, { params }: SheetParams): Promise<Response> {
  return receiveStaffPost(request, "sheet.refused", async (actor, fields) =>
    sheetResponse(fields.format, await exportRefused(actor, await readId(params))),
  );
}
