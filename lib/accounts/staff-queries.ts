import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { can, permit } from "#lib/access/permit.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import { liveSession } from "./sessions.ts";
import { givableRoles, whyUntouchable } from "./staff-rules.ts";
import type { OpenInvitation, StaffPage, StaffRow } from "./staff-views.ts";

const rowSelect = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  totpConfirmedAt: true,
  sessions: {
    where: { awaitsCode: false },
    orderBy: { lastSeenAt: "desc" },
    take: 1,
    select: { lastSeenAt: true },
  },
} as const satisfies Prisma.UserSelect;

function toRow({
  disabledAt,
  totpConfirmedAt,
  sessions,
  ...user
}: Prisma.UserGetPayload<{ select: typeof rowSelect }>): StaffRow {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    isDisabled: disabledAt !== null,
    hasSecondFactor: totpConfirmedAt !== null,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
  };
}

/** Everybody who can or could sign in, by name. */
export async function listStaff(actor: Actor): Promise<StaffRow[]> {
  permit(actor, "staff", "read");
  const users = await appDb().user.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: rowSelect,
  });
  return users.map(toRow);
}

/** Invitations that nobody has accepted or taken back, those that ended too: they can be sent again. */
export async function listOpenInvitations(actor: Actor): Promise<OpenInvitation[]> {
  permit(actor, "staff", "read");
  const rows = await appDb().staffInvitation.findMany({
    where: { acceptedAt: null, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      expiresAt: true,
      invitedBy: { select: { name: true } },
    },
  });
  return rows.map(({ invitedBy, ...row }) => ({
    ...row,
    invitedBy: invitedBy.name,
    isExpired: row.expiresAt <= now(),
  }));
}

/** One member of staff, and what the one who looks may do. Throws NotFoundError. */
export async function getStaff(actor: Actor, id: string): Promise<StaffPage> {
  permit(actor, "staff", "read");
  const user = await appDb().user.findUnique({
    where: { id },
    select: { ...rowSelect, createdAt: true, _count: { select: { sessions: { where: liveSession() } } } },
  });
  if (!user) throw new NotFoundError("There is no such member of staff.");
  const row = toRow(user);
  const why = whyUntouchable(actor, user);
  const isFree = why === null;
  return {
    ...row,
    createdAt: user.createdAt,
    sessionCount: user._count.sessions,
    may: {
      changeRole: isFree && can(actor, "staff", "changeRole"),
      disable: isFree && can(actor, "staff", "disable"),
      endSessions: isFree && can(actor, "staff", "endSessions"),
      resetSecondFactor: isFree && row.hasSecondFactor && can(actor, "staff", "resetSecondFactor"),
    },
    why,
    roles: givableRoles(actor),
  };
}
