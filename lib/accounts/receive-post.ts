import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { AWAY_FOR_SECONDS, isDatabaseAway } from "#lib/platform/database-away.ts";
import { appDb } from "#lib/platform/db.ts";
import { ForbiddenError, NotFoundError, reportUnknownError } from "#lib/platform/errors.ts";
import {
  type FormFields,
  isSameOrigin,
  readFormFields,
  readUpload,
  seeOther,
  type Upload,
} from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { findActor, findHolder } from "./session.ts";

/**
 * What every plain form post in admin goes through before its own work: from our own pages, signed in, at most
 * 64 kB. A refusal of permission is answered as "not found" and audited.
 */
export function receiveStaffPost(
  request: Request,
  where: string,
  work: (actor: Actor, fields: FormFields) => Promise<Response>,
): Promise<Response> {
  return receive(request, where, readFormFields, work);
}

/** The same for a form with one file of at most `mostBytes`; null where none was chosen. */
export function receiveStaffUpload(
  request: Request,
  where: string,
  mostBytes: number,
  work: (actor: Actor, upload: Upload) => Promise<Response>,
): Promise<Response> {
  return receive(request, where, (sent) => readUpload(sent, mostBytes), work);
}

/** A post about one's own second step, which is open before it is set up. */
export function receiveHolderPost(
  request: Request,
  where: string,
  work: (actor: Actor, fields: FormFields) => Promise<Response>,
): Promise<Response> {
  return receiveDoorPost(request, where, async (fields) => {
    const holder = await findHolder();
    return holder ? work(holder.actor, fields) : seeOther(paths.admin.signIn());
  });
}

/** What a form before the door goes through: a sign-in, an invitation, a new password. */
export async function receiveDoorPost(
  request: Request,
  where: string,
  work: (fields: FormFields) => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(request)) return plain(403, "This form came from another site.");
  try {
    const fields = await readFormFields(request);
    return fields
      ? await work(fields)
      : plain(413, "What was sent is too large, or not a form of this site.");
  } catch (error) {
    return failed(error, where);
  }
}

async function receive<Sent>(
  request: Request,
  where: string,
  read: (request: Request) => Promise<Sent | null>,
  work: (actor: Actor, sent: Sent) => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(request)) return plain(403, "This form came from another site.");
  try {
    const actor = await findActor();
    if (!actor) return seeOther(paths.admin.signIn());
    const sent = await read(request);
    if (!sent) return plain(413, "What was sent is too large, or not a form of this site.");
    try {
      return await work(actor, sent);
    } catch (error) {
      if (error instanceof NotFoundError) return plain(404, error.message);
      if (!(error instanceof ForbiddenError)) throw error;
      await recordAudit(appDb(), actor, {
        action: "access.denied",
        resource: "form",
        change: { name: where },
      });
      return plain(404, "There is nothing here for your role.");
    }
  } catch (error) {
    return failed(error, where);
  }
}

function failed(error: unknown, where: string): Response {
  const reference = reportUnknownError(error, where);
  if (isDatabaseAway(error))
    return plain(503, "The database does not answer. Go back and send it again in a minute.", {
      "Retry-After": String(AWAY_FOR_SECONDS),
    });
  return plain(500, `Something went wrong on our side. If it lasts, quote ${reference}.`);
}

function plain(status: number, words: string, headers: Record<string, string> = {}): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { ...headers, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
