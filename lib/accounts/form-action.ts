import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import type { FormConflict, FormFailure } from "#lib/access/form-result.ts";
import { IncompleteError, InvalidFieldError } from "#lib/access/refusals.ts";
import { isDatabaseAway } from "#lib/platform/database-away.ts";
import { appDb } from "#lib/platform/db.ts";
import { ConflictError, ForbiddenError, NotFoundError, reportUnknownError } from "#lib/platform/errors.ts";
import { isSameOrigin } from "#lib/platform/http.ts";
import { storable } from "#lib/platform/storable.ts";
import { findHolder } from "./session.ts";

interface FormAction<S extends z.ZodType, Form> {
  /** The form's name in the log, as "program.update". */
  name: string;
  schema: S;
  /** What the browser sent: anything. */
  input: unknown;
  /** Runs the command and says where to go. */
  save: (actor: Actor, data: z.output<S>) => Promise<string>;
  /** What to show when somebody else saved meanwhile. */
  findConflict?: (actor: Actor, data: z.output<S>) => Promise<FormConflict<Form>>;
}

const SIGNED_OUT =
  "You are signed out. Sign in again in another tab, then save here: what you typed is kept.";
const SET_UP_FIRST =
  "Your role needs a second step at sign-in now, and you have none yet. Open this site's admin in another tab and set it up there, then save here: what you typed is kept.";

/**
 * What every admin form's server action goes through: from our own pages, signed in, parsed, saved, then on to
 * another page. Each expected refusal comes back as a value, so that the form keeps what was typed.
 */
export async function runFormAction<S extends z.ZodType, Form = never>({
  name,
  schema,
  input,
  save,
  findConflict,
}: FormAction<S, Form>): Promise<FormFailure<Form>> {
  if (!isSameOrigin({ headers: await headers() }))
    return { kind: "refused", message: "This form came from another site and was not saved." };
  let next: string;
  try {
    const holder = await findHolder();
    if (!holder || holder.mustSetUpSecondFactor)
      return { kind: "refused", message: holder ? SET_UP_FIRST : SIGNED_OUT };
    const { actor } = holder;
    const parsed = schema.safeParse(storable(input));
    if (!parsed.success) return { kind: "invalid", errors: firstErrors(parsed.error) };
    try {
      next = await save(actor, parsed.data);
    } catch (error) {
      if (error instanceof ConflictError && findConflict)
        return { kind: "conflict", ...(await findConflict(actor, parsed.data)) };
      if (error instanceof ForbiddenError) await auditDenial(actor, name);
      throw error;
    }
  } catch (error) {
    return failureOf(error, name);
  }
  redirect(next);
}

function failureOf(error: unknown, name: string): FormFailure<never> {
  if (error instanceof InvalidFieldError)
    return { kind: "invalid", errors: { [error.field]: error.message } };
  if (error instanceof IncompleteError) return { kind: "incomplete", missing: [...error.missing] };
  if (error instanceof ForbiddenError)
    return { kind: "refused", message: "Your role does not allow this. Nothing was saved." };
  if (error instanceof ConflictError) return { kind: "refused", message: error.message };
  if (error instanceof NotFoundError)
    return { kind: "refused", message: "This record is gone. Nothing was saved." };
  const reference = reportUnknownError(error, name);
  if (isDatabaseAway(error))
    return {
      kind: "refused",
      message: "The database does not answer. What you typed is kept: save again in a minute.",
    };
  return { kind: "unknown", reference };
}

async function auditDenial(actor: Actor, name: string): Promise<void> {
  await recordAudit(appDb(), actor, { action: "access.denied", resource: "form", change: { name } });
}

/** The first message of each field, under the form's own names. */
function firstErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues)
    errors[(path[0] === "form" ? path.slice(1) : path).join(".")] ??= message;
  return errors;
}
