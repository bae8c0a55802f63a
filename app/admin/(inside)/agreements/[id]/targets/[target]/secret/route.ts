import { z } from "zod";
import { permit } from "#lib/access/permit.ts";
import { readReason } from "#lib/access/reason.ts";
import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { SECRET_REASONS } from "#lib/agreements/agreement-words.ts";
import { revealSecret } from "#lib/agreements/secret-commands.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

const paramsSchema = z.object({ id: z.uuid(), target: z.uuid() });

/** The secret as a file to hand over: it never stands in a page, and each look is on record with its reason. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string; target: string }> },
): Promise<Response> {
  return receiveStaffPost(request, "agreement.secret", async (actor, fields) => {
    permit(actor, "agreement", "revealSecret");
    const { data } = paramsSchema.safeParse(await params);
    if (!data) throw new NotFoundError("There is no such secret.");
    const reason = readReason(fields, SECRET_REASONS);
    if (reason === null) return seeOther(paths.admin.agreementTarget(data.id, data.target, "reason"));
    const secret = await revealSecret(actor, { id: data.id, targetId: data.target }, reason);
    return new Response(`${secret}\n`, {
      headers: {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Disposition": 'attachment; filename="webhook-secret.txt"',
        "Cache-Control": "no-store",
      },
    });
  });
}
