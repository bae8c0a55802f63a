import "server-only";
import type { Actor, Role } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { endSessionsOf } from "./sessions.ts";
import { queueStaffMail } from "./staff-mail.ts";
import { secondFactorResetMail } from "./staff-mail-texts.ts";
import { givableRoles, whyUntouchable } from "./staff-rules.ts";

interface Target {
  id: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
}

/**
 * Gives somebody another role and ends their sessions. Throws ConflictError when they no longer have the role that
 * the form showed, or when nobody would be left who owns the site.
 */
export async function changeRole(actor: Actor, id: string, from: Role, to: Role): Promise<void> {
  permit(actor, "staff", "changeRole");
  if (!givableRoles(actor).includes(to)) throw new ForbiddenError("Only an owner makes an owner.");
  await appDb().$transaction(async (tx) => {
    const target = await lockTarget(tx, actor, id);
    if (target.role !== from) throw new ConflictError("The role has changed meanwhile. Reload the page.");
    if (from === to) throw new ConflictError("This is the role that they have.");
    if (from === "owner") await requireAnotherOwner(tx, id);
    await tx.user.update({ where: { id }, data: { role: to }, select: { id: true } });
    await endSessionsOf(tx, id);
    await audit(tx, actor, id, "role_changed", { role: [from, to] });
  });
}

/** Keeps somebody out from their next request on. Their work and name stay. */
export async function disableStaff(actor: Actor, id: string): Promise<void> {
  permit(actor, "staff", "disable");
  await appDb().$transaction(async (tx) => {
    const target = await lockTarget(tx, actor, id);
    if (target.disabledAt) throw new ConflictError("They are disabled already.");
    if (target.role === "owner") await requireAnotherOwner(tx, id);
    // Once enabled again they bind anew, by a verified address: how an owner mends a wrong binding.
    await tx.user.update({
      where: { id },
      data: { disabledAt: now(), oidcIssuer: null, oidcSubject: null },
      select: { id: true },
    });
    await endSessionsOf(tx, id);
    await tx.passwordReset.updateMany({ where: { userId: id, usedAt: null }, data: { usedAt: now() } });
    await audit(tx, actor, id, "disabled");
  });
}

/** Lets somebody sign in again, with the password and second factor that they had. */
export async function enableStaff(actor: Actor, id: string): Promise<void> {
  permit(actor, "staff", "disable");
  await appDb().$transaction(async (tx) => {
    const target = await lockTarget(tx, actor, id);
    if (!target.disabledAt) throw new ConflictError("They can sign in already.");
    await tx.user.update({ where: { id }, data: { disabledAt: null }, select: { id: true } });
    await audit(tx, actor, id, "enabled");
  });
}

/** Signs somebody out everywhere. */
export async function endStaffSessions(actor: Actor, id: string): Promise<void> {
  permit(actor, "staff", "endSessions");
  await appDb().$transaction(async (tx) => {
    await lockTarget(tx, actor, id);
    await audit(tx, actor, id, "sessions_ended", { count: await endSessionsOf(tx, id) });
  });
}

/** For somebody who lost their device and recovery codes: takes their second factor away and signs them out. */
export async function resetSecondFactor(actor: Actor, id: string): Promise<void> {
  permit(actor, "staff", "resetSecondFactor");
  await appDb().$transaction(async (tx) => {
    const target = await lockTarget(tx, actor, id);
    const { count } = await tx.user.updateMany({
      where: { id, totpConfirmedAt: { not: null } },
      data: { totpSecretSealed: null, totpConfirmedAt: null, totpLastStep: null },
    });
    if (count === 0) throw new ConflictError("They have no second factor.");
    await tx.recoveryCode.deleteMany({ where: { userId: id } });
    await endSessionsOf(tx, id);
    await audit(tx, actor, id, "second_factor_reset");
    await queueStaffMail(tx, "notice", { to: target.email, ...secondFactorResetMail({ by: actor.name }) });
  });
}

/** Reads and locks the person; refuses oneself, and owners for anybody but owners. */
async function lockTarget(tx: Tx, actor: Actor, id: string): Promise<Target> {
  // All owners in one order first, so that two of them can't take each other's place at the same time.
  const [target] = await tx.$queryRaw<Target[]>`
    WITH locked AS MATERIALIZED (
      SELECT id, email, role::text AS role, disabled_at AS "disabledAt" FROM app_user
      WHERE id = ${id}::uuid OR (role = 'owner' AND disabled_at IS NULL) ORDER BY id FOR UPDATE)
    SELECT * FROM locked WHERE id = ${id}::uuid`;
  if (!target) throw new NotFoundError("There is no such member of staff.");
  if (target.role === "owner" && actor.role !== "owner")
    throw new ForbiddenError("Only an owner changes an owner.");
  const why = whyUntouchable(actor, target);
  if (why) throw new ConflictError(why);
  return target;
}

async function requireAnotherOwner(tx: Tx, id: string): Promise<void> {
  const others = await tx.user.count({ where: { role: "owner", disabledAt: null, id: { not: id } } });
  if (others === 0) throw new ConflictError("This is the last owner. Make somebody else an owner first.");
}

function audit(
  tx: Tx,
  actor: Actor,
  resourceId: string,
  verb: string,
  change?: Parameters<typeof recordAudit>[2]["change"],
): Promise<void> {
  return recordAudit(tx, actor, { action: `staff.${verb}`, resource: "staff", resourceId, change });
}
