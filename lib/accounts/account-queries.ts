import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { permit } from "#lib/access/permit.ts";
import { hashToken } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import type { Account } from "./account-views.ts";
import { isSecondFactorOn, needsSecondFactor } from "./second-factor-policy.ts";
import { liveSession } from "./sessions.ts";

/** One's own sign-in and its open sessions, the newest first. `token` is the session's that asks. */
export async function getAccount(actor: Actor, token: string | null): Promise<Account> {
  permit(actor, "account", "read");
  const { email, sessions, totpConfirmedAt, _count } = await appDb().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      email: true,
      totpConfirmedAt: true,
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
      sessions: {
        where: liveSession(),
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        select: { id: true, device: true, createdAt: true, lastSeenAt: true, tokenHash: true },
      },
    },
  });
  const own = token === null ? null : Buffer.from(hashToken(token));
  return {
    email,
    secondFactor: isSecondFactorOn()
      ? {
          isSetUp: totpConfirmedAt !== null,
          isNeeded: needsSecondFactor(actor.role),
          recoveryCodesLeft: _count.recoveryCodes,
        }
      : null,
    sessions: sessions.map(({ tokenHash, ...session }) => ({
      ...session,
      device: session.device || "A browser",
      isThis: own?.equals(tokenHash) ?? false,
    })),
  };
}
