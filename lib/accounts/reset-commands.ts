import "server-only";
import { recordAudit } from "#lib/access/audit.ts";
import { now } from "#lib/platform/clock.ts";
import { blindIndex, hashToken, randomToken } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";
import { addressKey, type RateAnswer, takeToken } from "#lib/platform/rate-limit.ts";
import { hashPassword } from "./password.ts";
import { findPasswordProblem } from "./password-rules.ts";
import type { PasswordProblem } from "./password-words.ts";
import { findReset } from "./reset-queries.ts";
import { endSessionsOf } from "./sessions.ts";
import { queueStaffMail } from "./staff-mail.ts";
import { passwordChangedMail, passwordResetMail } from "./staff-mail-texts.ts";

const MINUTES = 30;
const PER_NETWORK = { points: 20, seconds: 3_600 };
const PER_MAILBOX = { points: 3, seconds: 3_600 };

/** Whether somebody at this client's address may ask for one more link. */
export function mayAskForReset(client: string): Promise<RateAnswer> {
  return takeToken("reset-network", addressKey(client), PER_NETWORK);
}

/**
 * Has a link to a new password mailed, when this is the address of somebody who can sign in. Says nothing about that:
 * run it once the answer is out, so that its time says nothing either.
 */
export async function mailReset(email: string): Promise<void> {
  if (!(await takeToken("reset-mailbox", blindIndex(email), PER_MAILBOX)).ok) return;
  const user = await appDb().user.findUnique({
    where: { email, disabledAt: null },
    select: { id: true, name: true, role: true },
  });
  if (!user) return;
  const token = randomToken();
  const at = now();
  const expiresAt = new Date(at.getTime() + MINUTES * 60_000);
  const link = `${env().APP_ORIGIN}${paths.admin.newPassword(token)}`;
  await appDb().$transaction(async (tx) => {
    // The newest link alone works.
    await tx.passwordReset.updateMany({ where: { userId: user.id, usedAt: null }, data: { usedAt: at } });
    await tx.passwordReset.create({
      data: { userId: user.id, tokenHash: hashToken(token), createdAt: at, expiresAt },
      select: { id: true },
    });
    await recordAudit(tx, null, {
      action: "account.reset_asked",
      resource: "account",
      resourceId: user.id,
    });
    const mail = passwordResetMail({ link, minutes: MINUTES });
    await queueStaffMail(tx, "password_reset", { to: email, ...mail }, expiresAt);
  });
}

export type ResetResult = { ok: true } | { ok: false; problem: "gone" | PasswordProblem };

/** Gives the holder of a link the password that they chose, and ends all their sessions. The second step stays. */
export async function resetPassword(linkToken: string, password: string): Promise<ResetResult> {
  const reset = await findReset(linkToken);
  if (!reset) return { ok: false, problem: "gone" };
  const { user } = reset;
  const problem = findPasswordProblem(password, user);
  if (problem) return { ok: false, problem };
  const passwordHash = await hashPassword(password);
  const isDone = await appDb().$transaction(async (tx) => {
    const at = now();
    const { count } = await tx.passwordReset.updateMany({
      where: { id: reset.id, usedAt: null, expiresAt: { gt: at }, user: { disabledAt: null } },
      data: { usedAt: at },
    });
    if (count === 0) return false;
    await tx.user.update({ where: { id: user.id }, data: { passwordHash }, select: { id: true } });
    await endSessionsOf(tx, user.id);
    await recordAudit(tx, user, {
      action: "account.password_reset",
      resource: "account",
      resourceId: user.id,
    });
    await queueStaffMail(tx, "notice", { to: user.email, ...passwordChangedMail({ at }) });
    return true;
  });
  return isDone ? { ok: true } : { ok: false, problem: "gone" };
}
