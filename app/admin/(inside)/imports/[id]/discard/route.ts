import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { discardSheet } from "#lib/catalogue/sheet-commands.ts";
import { paths } from "#lib/platform/paths.ts";
import { type SheetParams, takeStep } from "../../take-step.ts";

export async function POST(request: Request, context: SheetParams): Promise<Response> {
  return receiveStaffPost(request, "sheet.discard", (actor) =>
    takeStep(
      context,
      (id) => discardSheet(actor, id),
      () => paths.admin.imports(),
    ),
  );
}
