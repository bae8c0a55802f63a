import "server-only";
import { now } from "#lib/platform/clock.ts";
import { hashToken } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";

export interface VisitLink {
  visitId: string;
  /** False: used, or too old. */
  isOpen: boolean;
}

/** What a link's token stands for; null for one that is none of ours, or whose visit is gone. */
export async function findLink(token: string): Promise<VisitLink | null> {
  const row = await appDb().visitLink.findUnique({
    where: { tokenHash: hashToken(token), matchSession: { expiresAt: { gt: now() } } },
    select: { matchSessionId: true, usedAt: true, expiresAt: true },
  });
  return row && { visitId: row.matchSessionId, isOpen: row.usedAt === null && row.expiresAt > now() };
}
