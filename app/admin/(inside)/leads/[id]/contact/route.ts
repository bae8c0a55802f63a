import { z } from "zod";
import { permit } from "#lib/access/permit.ts";
import { readReason } from "#lib/access/reason.ts";
import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { openLeadContact } from "#lib/leads/contact-commands.ts";
import { LOOK_REASONS } from "#lib/leads/look-reason.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/** Opens a lead's contact details to whoever asks with a reason, then shows the lead again. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return receiveStaffPost(request, "lead.contact", async (actor, fields) => {
    permit(actor, "lead", "readContact");
    const { data: id } = z.uuid().safeParse((await params).id);
    if (!id) throw new NotFoundError("There is no such lead.");
    const reason = readReason(fields, LOOK_REASONS);
    if (reason === null) return seeOther(paths.admin.leadContact(id, "reason"));
    await openLeadContact(actor, id, reason);
    return seeOther(paths.admin.leadContact(id));
  });
}
