import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { isDatabaseAway } from "#lib/platform/database-away.ts";
import { appDb } from "#lib/platform/db.ts";
import { ForbiddenError, reportUnknownError } from "#lib/platform/errors.ts";
import { findActor } from "./session.ts";

const headers = { "Cache-Control": "private, no-store" };

/**
 * Answers what a script of an admin page asks while somebody types, as JSON: 401 for whoever is signed out, 404
 * (audited) where the role does not allow it. Nothing that it reads may be about a person.
 */
export async function answerStaff(
  where: string,
  read: (actor: Actor) => unknown | Promise<unknown>,
): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) return Response.json({ problem: "You are signed out." }, { status: 401, headers });
    try {
      return Response.json(await read(actor), { headers });
    } catch (error) {
      if (!(error instanceof ForbiddenError)) throw error;
      await recordAudit(appDb(), actor, {
        action: "access.denied",
        resource: "form",
        change: { name: where },
      });
      return Response.json({ problem: "There is nothing here for your role." }, { status: 404, headers });
    }
  } catch (error) {
    const reference = reportUnknownError(error, where);
    return Response.json({ problem: reference }, { status: isDatabaseAway(error) ? 503 : 500, headers });
  }
}
