import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { now } from "#lib/platform/clock.ts";
import { hashToken, randomToken } from "#lib/platform/crypto.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { needsSecondFactor } from "./second-factor-policy.ts";

const MINUTE = 60_000;
/** Staff sessions end after 30 minutes without a request, and after 12 hours in any case. */
const IDLE_MS = 30 * MINUTE;
export const SESSION_HOURS = 12;
/** How stale "last seen" may be: not every request writes. */
const TOUCH_MS = MINUTE;

/** How long the code may take after the password. */
const CODE_MINUTES = 10;

interface SessionStart {
  /** It lets nobody in: the code ends it and begins another. */
  awaitsCode?: boolean;
  /** The organization's own sign-in vouched for a second factor. */
  secondFactorElsewhere?: boolean;
}

/** From here on nobody disables or changes this person before the transaction ends: read them after it. */
export async function lockUser(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${id}::uuid FOR UPDATE`;
}

/** Opens a session for a user and gives its token, of which only the hash is kept. `device` in words. */
export async function startSession(
  tx: Tx,
  userId: string,
  device = "",
  { awaitsCode = false, secondFactorElsewhere = false }: SessionStart = {},
): Promise<string> {
  const token = randomToken();
  const at = now();
  const minutes = awaitsCode ? CODE_MINUTES : SESSION_HOURS * 60;
  await tx.userSession.create({
    data: {
      userId,
      device,
      awaitsCode,
      secondFactorElsewhere,
      tokenHash: hashToken(token),
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + minutes * MINUTE),
    },
    select: { id: true },
  });
  return token;
}

/** What a session must be to let somebody in now. */
export function liveSession() {
  const at = now();
  return {
    endedAt: null,
    awaitsCode: false,
    expiresAt: { gt: at },
    lastSeenAt: { gt: new Date(at.getTime() - IDLE_MS) },
  };
}

/** Ends all sessions of a user at once, also those that wait for a code. Gives how many. */
export async function endSessionsOf(tx: Tx, userId: string): Promise<number> {
  const { count } = await tx.userSession.updateMany({
    where: { userId, endedAt: null },
    data: { endedAt: now() },
  });
  return count;
}

/** Ends the session of a token at once. Says whose it was, or null when it was over already. */
export async function endSession(tx: Tx, token: string): Promise<Actor | null> {
  const session = await tx.userSession.findUnique({
    where: { tokenHash: hashToken(token), endedAt: null },
    select: { id: true, user: { select: { id: true, name: true, role: true } } },
  });
  if (!session) return null;
  await tx.userSession.update({
    where: { id: session.id },
    data: { endedAt: now() },
    select: { id: true },
  });
  return session.user;
}

/** Whoever is signed in. */
export interface SessionHolder {
  actor: Actor;
  /** Their role needs a second step at sign-in that they have not set up: nothing is open to them before. */
  mustSetUpSecondFactor: boolean;
}

/** Who holds this token now, whatever they still have to set up. */
export async function findSessionActor(token: string): Promise<Actor | null> {
  return (await findSessionHolder(token))?.actor ?? null;
}

/** Who holds this token now: asked on every request, so an ended session or a disabled user is out at once. */
export async function findSessionHolder(token: string): Promise<SessionHolder | null> {
  const at = now();
  const session = await appDb().userSession.findUnique({
    where: { tokenHash: hashToken(token), ...liveSession(), user: { disabledAt: null } },
    select: {
      id: true,
      lastSeenAt: true,
      secondFactorElsewhere: true,
      user: { select: { id: true, name: true, role: true, totpConfirmedAt: true } },
    },
  });
  if (!session) return null;
  if (at.getTime() - session.lastSeenAt.getTime() > TOUCH_MS)
    await appDb().userSession.updateMany({ where: { id: session.id }, data: { lastSeenAt: at } });
  const { totpConfirmedAt, ...actor } = session.user;
  const hasSecondFactor = totpConfirmedAt !== null || session.secondFactorElsewhere;
  return { actor, mustSetUpSecondFactor: !hasSecondFactor && needsSecondFactor(actor.role) };
}
