import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { beginUndo } from "#lib/catalogue/sheet-commands.ts";
import { type SheetParams, takeStep } from "../../take-step.ts";

export async function POST(request: Request, context: SheetParams): Promise<Response> {
  return receiveStaffPost(request, "sheet.undo", (actor) => takeStep(context, (id) => beginUndo(actor, id)));
}
