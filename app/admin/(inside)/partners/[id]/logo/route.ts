import type { NextRequest } from "next/server";
import { receiveStaffUpload } from "#lib/accounts/receive-post.ts";
import { readId } from "#lib/accounts/show-page.ts";
import { changeLogo } from "#lib/catalogue/logo-commands.ts";
import { LogoRefusedError } from "#lib/catalogue/logo-picture.ts";
import { MOST_LOGO_BYTES } from "#lib/catalogue/logo-words.ts";
import { ConflictError } from "#lib/platform/errors.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/** Takes a partner's logo. Files up to four times too large are read, so that they are answered with words. */
export async function POST(request: NextRequest, { params }: RouteContext<"/admin/partners/[id]/logo">) {
  const id = await readId(params);
  return receiveStaffUpload(request, "partner.logo", 4 * MOST_LOGO_BYTES, async (actor, { fields, file }) => {
    try {
      await changeLogo(actor, id, String(fields.seen ?? ""), file?.bytes ?? new Uint8Array());
      return seeOther(`${paths.admin.partner(id)}?done=logo`);
    } catch (error) {
      if (error instanceof LogoRefusedError)
        return seeOther(paths.admin.partnerLogoProblem(id, file ? error.reason : "none"));
      if (error instanceof ConflictError) return seeOther(paths.admin.partnerLogoProblem(id, "changed"));
      throw error;
    }
  });
}
