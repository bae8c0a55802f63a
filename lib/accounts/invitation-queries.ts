import "server-only";
import type { Role } from "#lib/access/actor.ts";
import { now } from "#lib/platform/clock.ts";
import { hashToken } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";

/** What an invitation says to whoever holds its link. */
export interface HeldInvitation {
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** The open invitation of a link; null for one that is used, taken back, too old or none of ours. */
export async function findInvitation(token: string): Promise<HeldInvitation | null> {
  return appDb().staffInvitation.findUnique({
    where: { tokenHash: hashToken(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
    select: { id: true, name: true, email: true, role: true },
  });
}
