import type { NextRequest } from "next/server";
import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { readId } from "#lib/accounts/show-page.ts";
import { removeLogo } from "#lib/catalogue/logo-commands.ts";
import { ConflictError } from "#lib/platform/errors.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/** Takes a partner's logo away. */
export async function POST(
  request: NextRequest,
  { params }: RouteContext<"/admin/partners/[id]/logo/remove">,
) {
  const id = await readId(params);
  return receiveStaffPost(request, "partner.logo_remove", async (actor, fields) => {
    try {
      await removeLogo(actor, id, String(fields.seen ?? ""));
      return seeOther(`${paths.admin.partner(id)}?done=logo_removed`);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return seeOther(paths.admin.partnerLogoProblem(id, "changed"));
    }
  });
}
