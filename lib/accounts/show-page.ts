import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { appDb } from "#lib/platform/db.ts";
import { ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { requireActor } from "./session.ts";

/**
 * Reads what an admin page shows, as whoever is signed in. What is not there and what this role may not see end
 * in the same "not found" page; the latter is audited.
 */
export async function readForPage<T>(path: string, read: (actor: Actor) => Promise<T>): Promise<T> {
  const actor = await requireActor(path);
  try {
    return await read(actor);
  } catch (error) {
    if (error instanceof ForbiddenError)
      await recordAudit(appDb(), actor, {
        action: "access.denied",
        resource: "page",
        // What was typed into a filter stays out of the log.
        change: { path: path.replace(/\?.*$/s, "") },
      });
    else if (!(error instanceof NotFoundError)) throw error;
  }
  notFound();
}

/** The id in a page's address; anything else is not found. */
export async function readId(params: Promise<{ id: string }>): Promise<string> {
  return uuidOf((await params).id);
}

/** The id of an event of a record's history, as above. */
export async function readEventId(params: Promise<{ event: string }>): Promise<string> {
  return uuidOf((await params).event);
}

/** The id of a partner's contact, as above. */
export async function readContactId(params: Promise<{ contact: string }>): Promise<string> {
  return uuidOf((await params).contact);
}

function uuidOf(text: string): string {
  const id = z.uuid().safeParse(text);
  return id.success ? id.data : notFound();
}
