import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { ConflictError } from "#lib/platform/errors.ts";
import { emailSchema } from "./schema.ts";
import { isSecondFactorOn } from "./second-factor-policy.ts";
import { endSession, lockUser, startSession } from "./sessions.ts";
import { queueStaffMail } from "./staff-mail.ts";
import { signInLinkedMail } from "./staff-mail-texts.ts";

/** `unverified`: the provider does not vouch for the address. `unknown`: nobody of the staff whom it may sign in. */
export type OidcRefusal = "unverified" | "unknown";

export type OidcResult = { ok: true; token: string } | { ok: false; reason: OidcRefusal };

/** What a provider says about a person. `amr` as in RFC 8176. */
const claimsSchema = z.object({
  iss: z.string().min(1).max(2000),
  sub: z.string().min(1).max(255),
  email: emailSchema.optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  amr: z.array(z.string()).optional().catch(undefined),
});
type Claims = z.output<typeof claimsSchema>;

const columns = {
  id: true,
  email: true,
  name: true,
  role: true,
  disabledAt: true,
  totpConfirmedAt: true,
  oidcIssuer: true,
} as const;
type Found = Actor & {
  email: string;
  disabledAt: Date | null;
  totpConfirmedAt: Date | null;
  oidcIssuer: string | null;
};

/** `isNew`: found by the address, not bound yet. */
type Search =
  | { user: Found; isNew: boolean }
  | { why: "unverified" | "unknown"; userId?: undefined }
  | { why: "bound to another"; userId: string };

/**
 * Signs in the colleague whom the provider names, by claims that were checked already. The first time the verified
 * address finds them and binds them to issuer and subject; from then on the subject alone does, whatever the address.
 * Nobody is ever made.
 */
export async function signInByProvider(
  given: unknown,
  { formerToken, device }: { formerToken: string | null; device: string },
): Promise<OidcResult> {
  const claims = claimsSchema.parse(given);
  return appDb().$transaction(async (tx) => {
    const found = await lockColleague(tx, claims);
    if ("why" in found) return refuse(tx, found.why, found.userId);
    const { id, name, role, email, disabledAt, totpConfirmedAt } = found.user;
    const actor: Actor = { id, name, role };
    if (disabledAt) return refuse(tx, "disabled", id);
    if (found.isNew) await bind(tx, actor, email, claims);
    if (formerToken) await endSession(tx, formerToken);
    const isStrong = claims.amr?.includes("mfa") ?? false;
    const awaitsCode = isSecondFactorOn() && totpConfirmedAt !== null && !isStrong;
    await recordAudit(tx, actor, {
      action: awaitsCode ? "signin.awaits_code" : "signin.succeeded",
      resource: "account",
      resourceId: actor.id,
      change: { by: isStrong ? "provider, with a second factor" : "provider" },
    });
    const secondFactorElsewhere = isStrong && !awaitsCode;
    return {
      ok: true,
      token: await startSession(tx, actor.id, device, { awaitsCode, secondFactorElsewhere }),
    };
  });
}

/** Searches once more under the lock: somebody may have been disabled or bound while it was waited for. */
async function lockColleague(tx: Tx, claims: Claims): Promise<Search> {
  const found = await findColleague(tx, claims);
  if ("why" in found) return found;
  await lockUser(tx, found.user.id);
  const again = await findColleague(tx, claims);
  if ("user" in again && again.user.id !== found.user.id)
    throw new ConflictError("Somebody else is bound to this meanwhile.");
  return again;
}

async function findColleague(tx: Tx, claims: Claims): Promise<Search> {
  const bound = await tx.user.findUnique({
    where: { oidcIssuer_oidcSubject: { oidcIssuer: claims.iss, oidcSubject: claims.sub } },
    select: columns,
  });
  if (bound) return { user: bound, isNew: false };
  if (claims.email_verified !== true || !claims.email) return { why: "unverified" };
  const user = await tx.user.findUnique({ where: { email: claims.email }, select: columns });
  if (!user) return { why: "unknown" };
  // Somebody else at the same provider got this address: an owner decides, by disabling and enabling.
  if (user.oidcIssuer === claims.iss) return { why: "bound to another", userId: user.id };
  return { user, isNew: true };
}

/** Only who may sign in and is not bound there yet. The colleague hears of it, in case it was somebody else. */
async function bind(tx: Tx, actor: Actor, email: string, { iss, sub }: Claims): Promise<void> {
  await tx.user.update({
    where: { id: actor.id, disabledAt: null, OR: [{ oidcIssuer: null }, { oidcIssuer: { not: iss } }] },
    data: { oidcIssuer: iss, oidcSubject: sub },
    select: { id: true },
  });
  await recordAudit(tx, actor, {
    action: "account.bound",
    resource: "account",
    resourceId: actor.id,
    change: { issuer: iss },
  });
  await queueStaffMail(tx, "notice", { to: email, ...signInLinkedMail({ at: now(), issuer: iss }) });
}

async function refuse(
  tx: Tx,
  why: "unverified" | "unknown" | "bound to another" | "disabled",
  userId?: string,
): Promise<OidcResult> {
  await recordAudit(tx, null, {
    action: "signin.refused",
    resource: "account",
    resourceId: userId ?? null,
    change: { reason: `provider: ${why}` },
  });
  return { ok: false, reason: why === "unverified" ? "unverified" : "unknown" };
}
