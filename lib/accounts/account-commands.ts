import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { now } from "#lib/platform/clock.ts";
import { hashToken } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import type { PasswordChange } from "./account-schema.ts";
import { requireOwnPassword } from "./own-password.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { findPasswordProblem } from "./password-rules.ts";
import { PASSWORD_WORDS } from "./password-words.ts";
import { endSessionsOf, startSession } from "./sessions.ts";
import { queueStaffMail } from "./staff-mail.ts";
import { passwordChangedMail } from "./staff-mail-texts.ts";

/** Changes one's own password, ends all sessions and opens a new one, whose token it gives. */
export async function changeOwnPassword(
  actor: Actor,
  { current, password }: PasswordChange,
  device: string,
): Promise<string> {
  permit(actor, "account", "write");
  const user = await requireOwnPassword(actor, current);
  const problem = findPasswordProblem(password, user);
  if (problem) throw new InvalidFieldError("password", PASSWORD_WORDS[problem]);
  if (await verifyPassword(password, user.passwordHash))
    throw new InvalidFieldError("password", "This is the password that you have.");
  const passwordHash = await hashPassword(password);
  return appDb().$transaction(async (tx) => {
    const at = now();
    await tx.user.update({ where: { id: actor.id }, data: { passwordHash }, select: { id: true } });
    await tx.passwordReset.updateMany({ where: { userId: actor.id, usedAt: null }, data: { usedAt: at } });
    await endSessionsOf(tx, actor.id);
    await recordAudit(tx, actor, {
      action: "account.password_changed",
      resource: "account",
      resourceId: actor.id,
    });
    await queueStaffMail(tx, "notice", { to: user.email, ...passwordChangedMail({ at }) });
    return startSession(tx, actor.id, device);
  });
}

/** Ends one of one's own sessions; another person's is not found. */
export async function endOwnSession(actor: Actor, id: string): Promise<void> {
  permit(actor, "account", "write");
  await endWhere(actor, { id }, true);
}

/** Ends all of one's own sessions but the one that asks. */
export async function endOtherSessions(actor: Actor, token: string | null): Promise<void> {
  permit(actor, "account", "write");
  await endWhere(actor, token === null ? {} : { tokenHash: { not: hashToken(token) } }, false);
}

async function endWhere(
  actor: Actor,
  which: { id?: string; tokenHash?: { not: Uint8Array<ArrayBuffer> } },
  isOne: boolean,
): Promise<void> {
  await appDb().$transaction(async (tx) => {
    const { count } = await tx.userSession.updateMany({
      where: { ...which, userId: actor.id, endedAt: null },
      data: { endedAt: now() },
    });
    if (isOne && count === 0) throw new NotFoundError("There is no such session.");
    await recordAudit(tx, actor, {
      action: "account.sessions_ended",
      resource: "account",
      resourceId: actor.id,
      change: { count },
    });
  });
}
