import { z } from "zod";
import type { Actor } from "#lib/access/actor.ts";
import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { revealSecret } from "#lib/agreements/agreement-commands.ts";
import { NotFoundError } from "#lib/platform/errors.ts";

const paramsSchema = z.object({ id: z.uuid(), target: z.uuid() });

/** The secret as a file to hand over: it never stands in a page, and each look is on record. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string; target: string }> },
): Promise<Response> {
  return receiveStaffPost(request, "agreement.secret", async (actor) => {
    const { data } = paramsSchema.safeParse(await params);
    const secret = data && (await findSecret(actor, data));
    if (!secret) return new Response("There is no such secret.\n", { status: 404 });
    return new Response(`${secret}\n`, {
      headers: {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Disposition": 'attachment; filename="webhook-secret.txt"',
        "Cache-Control": "no-store",
      },
    });
  });
}

async function findSecret(
  actor: Actor,
  { id, target }: z.output<typeof paramsSchema>,
): Promise<string | null> {
  try {
    return await revealSecret(actor, id, target);
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
