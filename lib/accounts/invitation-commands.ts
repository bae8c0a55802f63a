import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { ROLE_WORDS } from "#lib/access/role-words.ts";
import { now } from "#lib/platform/clock.ts";
import { blindIndex, hashToken, randomToken } from "#lib/platform/crypto.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { paths } from "#lib/platform/paths.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import { takeToken } from "#lib/platform/rate-limit.ts";
import { findInvitation } from "./invitation-queries.ts";
import { hashPassword } from "./password.ts";
import { findPasswordProblem } from "./password-rules.ts";
import type { PasswordProblem } from "./password-words.ts";
import { endSession, startSession } from "./sessions.ts";
import { queueStaffMail } from "./staff-mail.ts";
import { invitationMail } from "./staff-mail-texts.ts";
import { givableRoles } from "./staff-rules.ts";
import type { Invitation } from "./staff-schema.ts";

const INVITATION_MS = 72 * 60 * 60 * 1_000;
const PER_MAILBOX = { points: 10, seconds: 24 * 60 * 60 };

/** Invites an address to join the staff: the worker mails a link that works once, for 72 hours. */
export async function inviteStaff(actor: Actor, { email, name, role }: Invitation): Promise<void> {
  permit(actor, "staff", "invite");
  if (!givableRoles(actor).includes(role)) throw new ForbiddenError("Only an owner makes an owner.");
  await requireMailbox(email);
  const id = randomUUIDv7();
  try {
    await appDb().$transaction(async (tx) => {
      if (await tx.user.findUnique({ where: { email }, select: { id: true } }))
        throw new InvalidFieldError("email", "Somebody with this address is on the staff already.");
      const at = now();
      await tx.staffInvitation.updateMany({
        where: { email, acceptedAt: null, revokedAt: null, expiresAt: { lte: at } },
        data: { revokedAt: at },
      });
      const token = randomToken();
      const expiresAt = new Date(at.getTime() + INVITATION_MS);
      await tx.staffInvitation.create({
        data: {
          id,
          email,
          name,
          role,
          tokenHash: hashToken(token),
          invitedById: actor.id,
          createdAt: at,
          expiresAt,
        },
        select: { id: true },
      });
      await mail(tx, actor, { email, name, role, token, expiresAt });
      await audit(tx, actor, id, "invited", { role: [null, role] });
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw new InvalidFieldError("email", "This address was invited already. Send that invitation again.");
    throw error;
  }
}

/** Mails a new link; the former one opens nothing any more. */
export async function resendInvitation(actor: Actor, id: string): Promise<void> {
  permit(actor, "staff", "invite");
  const { email } = await getOpen(appDb(), actor, id);
  await requireMailbox(email);
  await appDb().$transaction(async (tx) => {
    const { name, role } = await getOpen(tx, actor, id);
    const token = randomToken();
    const expiresAt = new Date(now().getTime() + INVITATION_MS);
    await tx.staffInvitation.update({
      where: { id },
      data: { tokenHash: hashToken(token), expiresAt },
      select: { id: true },
    });
    await mail(tx, actor, { email, name, role, token, expiresAt });
    await audit(tx, actor, id, "invited_again");
  });
}

/** Takes an invitation back: its link opens nothing any more. */
export async function revokeInvitation(actor: Actor, id: string): Promise<void> {
  permit(actor, "staff", "invite");
  await appDb().$transaction(async (tx) => {
    await getOpen(tx, actor, id);
    await tx.staffInvitation.update({ where: { id }, data: { revokedAt: now() }, select: { id: true } });
    await audit(tx, actor, id, "invitation_revoked");
  });
}

export type AcceptResult =
  | { ok: true; token: string }
  /** Used, taken back, too old, or none of ours. */
  | { ok: false; problem: "gone" | PasswordProblem };

/** Makes the sign-in of an invited person, with their password, and signs them in on this device. Once. */
export async function acceptInvitation(
  linkToken: string,
  password: string,
  { device, formerToken }: { device: string; formerToken: string | null },
): Promise<AcceptResult> {
  const invitation = await findInvitation(linkToken);
  if (!invitation) return { ok: false, problem: "gone" };
  const problem = findPasswordProblem(password, invitation);
  if (problem) return { ok: false, problem };
  const passwordHash = await hashPassword(password);
  const { id, email, name, role } = invitation;
  const token = await appDb().$transaction(async (tx) => {
    const at = now();
    const { count } = await tx.staffInvitation.updateMany({
      where: {
        id,
        tokenHash: hashToken(linkToken),
        acceptedAt: null,
        revokedAt: null,
        expiresAt: { gt: at },
      },
      data: { acceptedAt: at },
    });
    // Never over a sign-in that is there already, however it came to be.
    if (count === 0 || (await tx.user.findUnique({ where: { email }, select: { id: true } }))) return null;
    const user = await tx.user.create({
      data: { email, name, role, passwordHash },
      select: { id: true, name: true, role: true },
    });
    if (formerToken) await endSession(tx, formerToken);
    await audit(tx, user, user.id, "joined", { role: [null, role] });
    return startSession(tx, user.id, device);
  });
  return token ? { ok: true, token } : { ok: false, problem: "gone" };
}

async function getOpen(db: Pick<Tx, "staffInvitation">, actor: Actor, id: string) {
  const open = await db.staffInvitation.findUnique({
    where: { id, acceptedAt: null, revokedAt: null },
    select: { email: true, name: true, role: true },
  });
  if (!open) throw new NotFoundError("There is no such open invitation.");
  if (!givableRoles(actor).includes(open.role)) throw new ForbiddenError("Only an owner makes an owner.");
  return open;
}

async function requireMailbox(email: string): Promise<void> {
  const { ok } = await takeToken("invitation-mailbox", blindIndex(email), PER_MAILBOX);
  if (!ok) throw new ConflictError("This address got ten invitations today. Try again tomorrow.");
}

function mail(
  tx: Tx,
  actor: Actor,
  { email, name, role, token, expiresAt }: Invitation & { token: string; expiresAt: Date },
): Promise<void> {
  const link = `${env().APP_ORIGIN}${paths.admin.invitation(token)}`;
  const text = invitationMail({
    name,
    invitedBy: actor.name,
    roleWords: ROLE_WORDS[role],
    link,
    expiresAt,
  });
  return queueStaffMail(tx, "invitation", { to: email, ...text }, expiresAt);
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
