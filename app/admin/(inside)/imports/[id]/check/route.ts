import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { beginCheck } from "#lib/catalogue/sheet-commands.ts";
import { readMapping } from "#lib/catalogue/sheet-fields.ts";
import { getSheet } from "#lib/catalogue/sheet-queries.ts";
import { type SheetParams, takeStep } from "../../take-step.ts";

/** Checks the sheet with these columns. */
export async function POST(request: Request, context: SheetParams): Promise<Response> {
  return receiveStaffPost(request, "sheet.check", (actor, fields) =>
    takeStep(context, async (id) => {
      const sheet = await getSheet(actor, id);
      return beginCheck(actor, id, readMapping(sheet, fields));
    }),
  );
}
