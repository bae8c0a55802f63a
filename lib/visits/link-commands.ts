import "server-only";
import { randomUUID } from "node:crypto";
import { now } from "#lib/platform/clock.ts";
import { blindIndex, hashToken, randomToken, seal } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import { normaliseEmail } from "#lib/platform/email-address.ts";
import { addressKey, takeToken } from "#lib/platform/rate-limit.ts";
import { expiry } from "./commands.ts";
import { linkPlace } from "./link-mail.ts";

/** A link can be used once, for this long. */
export const LINK_DAYS = 7;

/** Wide for a library, narrow for whoever wants to fill somebody's mailbox. */
const PER_NETWORK = { points: 20, seconds: 3_600 };
const PER_VISIT = { points: 5, seconds: 24 * 3_600 };
const PER_MAILBOX = { points: 3, seconds: 3_600 };

interface AskedLink {
  visitId: string;
  /** As `parseEmailAddress` gives it. */
  email: string;
  /** The client's network address. */
  client: string;
}

/**
 * Has a link to this visit sent by the worker. False: too many were asked for from here. Too many for one mailbox are
 * dropped without a word, for an answer would say who else asked.
 */
export async function askForLink({ visitId, email, client }: AskedLink): Promise<boolean> {
  const network = await takeToken("link-network", addressKey(client), PER_NETWORK);
  const visit = await takeToken("link-visit", visitId, PER_VISIT);
  if (!network.ok || !visit.ok) return false;
  const mailbox = await takeToken("link-mailbox", blindIndex(normaliseEmail(email)), PER_MAILBOX);
  if (!mailbox.ok) return true;
  const id = randomUUID();
  const token = randomToken();
  const at = now();
  await appDb().$transaction(async (tx) => {
    await tx.visitLink.create({
      data: {
        id,
        matchSessionId: visitId,
        tokenHash: hashToken(token),
        mail: seal(JSON.stringify({ email, token }), linkPlace(id)),
        createdAt: at,
        nextAt: at,
        expiresAt: new Date(at.getTime() + LINK_DAYS * 24 * 60 * 60 * 1000),
      },
    });
    await tx.$executeRaw`SELECT pg_notify('visit_link_asked', '')`;
  });
  return true;
}

/**
 * Lets this device into the link's visit, once, and renews the visit's days. Gives the token for the device's
 * cookie; null for a link that is used, too old or none of ours.
 */
export async function openLink(linkToken: string): Promise<string | null> {
  const token = randomToken();
  const at = now();
  return appDb().$transaction(async (tx) => {
    const { count } = await tx.visitLink.updateMany({
      where: {
        tokenHash: hashToken(linkToken),
        usedAt: null,
        expiresAt: { gt: at },
        matchSession: { expiresAt: { gt: at } },
      },
      data: { usedAt: at, deviceHash: hashToken(token) },
    });
    if (count === 0) return null;
    await tx.$executeRaw`
      UPDATE match_session SET expires_at = ${expiry()}
      WHERE id = (SELECT match_session_id FROM visit_link WHERE device_hash = ${hashToken(token)})`;
    return token;
  });
}
