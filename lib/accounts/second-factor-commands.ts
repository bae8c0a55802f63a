import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { now } from "#lib/platform/clock.ts";
import { hashToken, open, seal } from "#lib/platform/crypto.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { ConflictError } from "#lib/platform/errors.ts";
import { returnToken, takeToken } from "#lib/platform/rate-limit.ts";
import { requireOwnPassword } from "./own-password.ts";
import { hashRecoveryCode, newRecoveryCodes, newTotpSecret, stepOfCode, totpPlace } from "./second-factor.ts";
import { endSessionsOf, lockUser, startSession } from "./sessions.ts";
import { queueStaffMail } from "./staff-mail.ts";
import { secondFactorChangedMail } from "./staff-mail-texts.ts";

/** Codes tried for one person, over all processes; only failures count. */
const GUESSES = { points: 5, seconds: 15 * 60 };

export type CodeResult<T> = ({ ok: true } & T) | { ok: false; problem: "wrong" | "blocked" | "gone" };

/** Makes the secret for an app, which counts once a code proves that it is kept. Throws where one counts already. */
export async function beginSecondFactor(actor: Actor): Promise<void> {
  permit(actor, "account", "write");
  const { count } = await appDb().user.updateMany({
    where: { id: actor.id, totpConfirmedAt: null },
    data: { totpSecretSealed: seal(newTotpSecret(), totpPlace(actor.id)), totpLastStep: null },
  });
  if (count === 0) throw new ConflictError("Your second step is set up already.");
}

/**
 * Takes the app's first code: from now on each sign-in asks for one. Ends all sessions and gives the token of a new
 * one, and recovery codes, which nobody can read again.
 */
export async function confirmSecondFactor(
  actor: Actor,
  typed: string,
  device: string,
): Promise<CodeResult<{ token: string; codes: string[] }>> {
  permit(actor, "account", "write");
  const user = await appDb().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, totpSecretSealed: true, totpConfirmedAt: true },
  });
  if (user.totpConfirmedAt || !user.totpSecretSealed) return { ok: false, problem: "gone" };
  if (!(await takeToken("second-factor", actor.id, GUESSES)).ok) return { ok: false, problem: "blocked" };
  const step = stepOfCode(open(user.totpSecretSealed, totpPlace(actor.id)), typed);
  if (step === null) return { ok: false, problem: "wrong" };
  await returnToken("second-factor", actor.id);
  return appDb().$transaction(async (tx) => {
    const at = now();
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, totpConfirmedAt: null, totpSecretSealed: user.totpSecretSealed },
      data: { totpConfirmedAt: at, totpLastStep: step },
    });
    if (count === 0) return { ok: false, problem: "gone" };
    const codes = await replaceRecoveryCodes(tx, actor.id);
    await endSessionsOf(tx, actor.id);
    await audit(tx, actor, "second_factor_set_up");
    const what = "A second step was set up for your sign-in";
    await queueStaffMail(tx, "notice", { to: user.email, ...secondFactorChangedMail({ at, what }) });
    return { ok: true, codes, token: await startSession(tx, actor.id, device) };
  });
}

/**
 * Takes a code of the app or a recovery code after the password: ends the session that awaited it and gives the token
 * of one that lets in. Each code works once.
 */
export async function enterCode(
  awaitingToken: string,
  typed: string,
  device: string,
): Promise<CodeResult<{ token: string }>> {
  const session = await appDb().userSession.findUnique({
    where: awaitingWhere(awaitingToken),
    select: {
      id: true,
      user: { select: { id: true, name: true, role: true, totpSecretSealed: true, totpConfirmedAt: true } },
    },
  });
  if (!session?.user.totpSecretSealed || !session.user.totpConfirmedAt) return { ok: false, problem: "gone" };
  const { totpSecretSealed, totpConfirmedAt: _, ...actor } = session.user;
  if (!(await takeToken("second-factor", actor.id, GUESSES)).ok) return { ok: false, problem: "blocked" };
  const step = stepOfCode(open(totpSecretSealed, totpPlace(actor.id)), typed);
  const token = await appDb().$transaction(async (tx) => {
    // First, as whoever disables or changes this person does.
    await lockUser(tx, actor.id);
    const at = now();
    const isStaff = (await tx.user.count({ where: { id: actor.id, disabledAt: null } })) === 1;
    const isUsed =
      isStaff &&
      (step === null ? await useRecoveryCode(tx, actor.id, typed) : await useStep(tx, actor.id, step));
    const { count } = isUsed
      ? await tx.userSession.updateMany({ where: { id: session.id, endedAt: null }, data: { endedAt: at } })
      : { count: 0 };
    await recordAudit(tx, count === 1 ? actor : null, {
      action: count === 1 ? "signin.succeeded" : "signin.refused",
      resource: "account",
      resourceId: actor.id,
      change: { reason: step === null ? "recovery code" : "code" },
    });
    return count === 1 ? startSession(tx, actor.id, device) : null;
  });
  if (!token) return { ok: false, problem: "wrong" };
  await returnToken("second-factor", actor.id);
  return { ok: true, token };
}

/** Whether this token's session awaits a code. */
export async function isAwaitingCode(token: string): Promise<boolean> {
  return (
    (await appDb().userSession.findUnique({ where: awaitingWhere(token), select: { id: true } })) !== null
  );
}

/** Makes ten new recovery codes with one's password; the former ones work no longer. */
export async function renewRecoveryCodes(actor: Actor, current: string): Promise<string[]> {
  permit(actor, "account", "write");
  const { email } = await requireOwnPassword(actor, current);
  return appDb().$transaction(async (tx) => {
    await requireSetUp(tx, actor);
    const codes = await replaceRecoveryCodes(tx, actor.id);
    await audit(tx, actor, "recovery_codes_renewed");
    const what = "New recovery codes were made";
    await queueStaffMail(tx, "notice", { to: email, ...secondFactorChangedMail({ at: now(), what }) });
    return codes;
  });
}

/** Takes one's second step away with one's password, to set up another app. Gives the token of a new session. */
export async function removeSecondFactor(actor: Actor, current: string, device: string): Promise<string> {
  permit(actor, "account", "write");
  const { email } = await requireOwnPassword(actor, current);
  return appDb().$transaction(async (tx) => {
    await requireSetUp(tx, actor);
    await tx.user.update({
      where: { id: actor.id },
      data: { totpSecretSealed: null, totpConfirmedAt: null, totpLastStep: null },
      select: { id: true },
    });
    await tx.recoveryCode.deleteMany({ where: { userId: actor.id } });
    await endSessionsOf(tx, actor.id);
    await audit(tx, actor, "second_factor_removed");
    const what = "The second step of your sign-in was taken away";
    await queueStaffMail(tx, "notice", { to: email, ...secondFactorChangedMail({ at: now(), what }) });
    return startSession(tx, actor.id, device);
  });
}

function awaitingWhere(token: string) {
  return {
    tokenHash: hashToken(token),
    awaitsCode: true,
    endedAt: null,
    expiresAt: { gt: now() },
    user: { disabledAt: null },
  };
}

/** A step is used once, and none before it afterwards: a code that somebody looked at is worth nothing. */
async function useStep(tx: Tx, userId: string, step: number): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}

async function useRecoveryCode(tx: Tx, userId: string, typed: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: hashRecoveryCode(typed), usedAt: null },
    data: { usedAt: now() },
  });
  return count === 1;
}

async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashRecoveryCode(code) })),
  });
  return codes;
}

async function requireSetUp(tx: Tx, actor: Actor): Promise<void> {
  const { totpConfirmedAt } = await tx.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { totpConfirmedAt: true },
  });
  if (!totpConfirmedAt) throw new ConflictError("You have no second step.");
}

function audit(tx: Tx, actor: Actor, verb: string): Promise<void> {
  return recordAudit(tx, actor, { action: `account.${verb}`, resource: "account", resourceId: actor.id });
}
