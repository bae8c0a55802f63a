import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { blindIndex } from "#lib/platform/crypto.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { addressKey, returnToken, takeToken } from "#lib/platform/rate-limit.ts";
import { hashPassword, needsRehash, verifyPassword } from "./password.ts";
import type { SignIn } from "./schema.ts";
import { isSecondFactorOn } from "./second-factor-policy.ts";
import { endSession, lockUser, startSession } from "./sessions.ts";

const WINDOW_SECONDS = 15 * 60;
/** Failures allowed in one window. Only failures count: a success gives its try back. */
const PER_ACCOUNT = { points: 10, seconds: WINDOW_SECONDS };
const PER_ADDRESS = { points: 30, seconds: WINDOW_SECONDS };

export type SignInResult =
  /** `awaitsCode`: the session lets in once a code is entered. */
  | { ok: true; actor: Actor; token: string; awaitsCode: boolean }
  | { ok: false; reason: "refused" }
  | { ok: false; reason: "blocked"; retryAfterSeconds: number };

interface Circumstances {
  /** The client's address, as vouched for by the socket or trusted proxies. */
  address: string;
  /** The token of a session that this browser already holds: it ends when another begins. */
  formerToken: string | null;
  /** Browser and system in words. */
  device: string;
}

/**
 * Signs a member of staff in. An unknown account, a wrong password and a disabled account are refused alike
 * and after the same work; once a window's failures are used up the right password is refused too.
 */
export async function signIn(
  { email, password }: SignIn,
  { address, formerToken, device }: Circumstances,
): Promise<SignInResult> {
  const account = blindIndex(email);
  const origin = addressKey(address);
  const counts = await Promise.all([
    takeToken("sign-in-account", account, PER_ACCOUNT),
    takeToken("sign-in-address", origin, PER_ADDRESS),
  ]);
  const retryAfterSeconds = Math.max(...counts.map((count) => count.retryAfterSeconds));
  if (counts.some((count) => !count.ok)) {
    await auditRefusal("blocked");
    return { ok: false, reason: "blocked", retryAfterSeconds };
  }

  const user = await appDb().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  const matches = await verifyPassword(password, user?.passwordHash ?? null);
  if (!user || !matches || user.disabledAt) {
    await auditRefusal(user?.disabledAt && matches ? "disabled" : "wrong", user?.id);
    return { ok: false, reason: "refused" };
  }

  const renewedHash = needsRehash(user.passwordHash) ? await hashPassword(password) : null;
  const begun = await appDb().$transaction(async (tx) => {
    const found = await lockHolder(tx, user, password);
    if (!found) return null;
    const { awaitsCode, ...actor } = found;
    if (formerToken) await endSession(tx, formerToken);
    if (renewedHash)
      await tx.user.update({
        where: { id: user.id },
        data: { passwordHash: renewedHash },
        select: { id: true },
      });
    await recordAudit(tx, actor, {
      action: awaitsCode ? "signin.awaits_code" : "signin.succeeded",
      resource: "account",
      resourceId: user.id,
    });
    return { actor, awaitsCode, token: await startSession(tx, user.id, device, { awaitsCode }) };
  });
  if (!begun) {
    await auditRefusal("changed meanwhile", user.id);
    return { ok: false, reason: "refused" };
  }
  await Promise.all([returnToken("sign-in-account", account), returnToken("sign-in-address", origin)]);
  return { ok: true, ...begun };
}

/** Whoever may still sign in once nobody can change them any more; null when disabled or given another password. */
async function lockHolder(
  tx: Tx,
  { id, passwordHash }: { id: string; passwordHash: string },
  password: string,
): Promise<(Actor & { awaitsCode: boolean }) | null> {
  await lockUser(tx, id);
  const user = await tx.user.findUniqueOrThrow({
    where: { id },
    select: { name: true, role: true, passwordHash: true, disabledAt: true, totpConfirmedAt: true },
  });
  // Another hash of the same password is what a sign-in at the same moment leaves.
  const isSame = user.passwordHash === passwordHash || (await verifyPassword(password, user.passwordHash));
  if (user.disabledAt || !isSame) return null;
  const awaitsCode = isSecondFactorOn() && user.totpConfirmedAt !== null;
  return { id, name: user.name, role: user.role, awaitsCode };
}

/** Ends the session behind a token. Nothing happens when it is over already. */
export async function signOut(token: string): Promise<void> {
  await appDb().$transaction(async (tx) => {
    const actor = await endSession(tx, token);
    if (actor) await recordAudit(tx, actor, { action: "signout", resource: "account", resourceId: actor.id });
  });
}

async function auditRefusal(
  reason: "blocked" | "changed meanwhile" | "disabled" | "wrong",
  userId?: string,
): Promise<void> {
  await recordAudit(appDb(), null, {
    action: "signin.refused",
    resource: "account",
    resourceId: userId ?? null,
    change: { reason },
  });
}
