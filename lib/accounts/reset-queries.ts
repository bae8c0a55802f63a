import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { now } from "#lib/platform/clock.ts";
import { hashToken } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";

/** Whose password a link changes; null for one that is used, too old, none of ours, or of somebody disabled. */
export async function findReset(
  token: string,
): Promise<{ id: string; user: Actor & { email: string } } | null> {
  return appDb().passwordReset.findUnique({
    where: {
      tokenHash: hashToken(token),
      usedAt: null,
      expiresAt: { gt: now() },
      user: { disabledAt: null },
    },
    select: { id: true, user: { select: { id: true, name: true, role: true, email: true } } },
  });
}
