import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { beginApply } from "#lib/catalogue/sheet-commands.ts";
import { type SheetParams, takeStep } from "../../take-step.ts";

export async function POST(request: Request, context: SheetParams): Promise<Response> {
  return receiveStaffPost(request, "sheet.apply", (actor) =>
    takeStep(context, (id) => beginApply(actor, id)),
  );
}
