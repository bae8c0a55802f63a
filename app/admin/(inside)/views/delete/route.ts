import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { deleteView } from "#lib/catalogue/saved-view-commands.ts";
import { viewTargetSchema } from "#lib/catalogue/saved-view-schema.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import { seeOther } from "#lib/platform/http.ts";
import { listPath } from "../list-path.ts";

export async function POST(request: Request): Promise<Response> {
  return receiveStaffPost(request, "view.delete", async (actor, fields) => {
    const target = viewTargetSchema.safeParse(fields);
    if (!target.success) return seeOther(listPath.program);
    try {
      return seeOther(`${listPath[await deleteView(actor, target.data.id)]}?view=all`);
    } catch (error) {
      if (error instanceof NotFoundError) return seeOther(listPath.program);
      throw error;
    }
  });
}
