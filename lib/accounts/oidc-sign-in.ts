import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { emailSchema } from "./schema.ts";
import { isSecondFactorOn } from "./second-factor-policy.ts";
import { endSession, startSession } from "./sessions.ts";

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
  name: true,
  role: true,
  disabledAt: true,
  totpConfirmedAt: true,
  oidcIssuer: true,
} as const;
type Found = Actor & { disabledAt: Date | null; totpConfirmedAt: Date | null; oidcIssuer: string | null };

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
    const found = await findColleague(tx, claims);
    if (typeof found === "string") return refuse(tx, found);
    const { disabledAt, totpConfirmedAt, oidcIssuer: _, ...actor } = found.user;
    if (disabledAt) return refuse(tx, "disabled", actor.id);
    if (found.isNew) await bind(tx, actor, claims);
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

async function findColleague(
  tx: Tx,
  claims: Claims,
): Promise<{ user: Found; isNew: boolean } | "unverified" | "unknown" | "bound to another"> {
  const bound = await tx.user.findUnique({
    where: { oidcIssuer_oidcSubject: { oidcIssuer: claims.iss, oidcSubject: claims.sub } },
    select: columns,
  });
  if (bound) return { user: bound, isNew: false };
  if (claims.email_verified !== true || !claims.email) return "unverified";
  const user = await tx.user.findUnique({ where: { email: claims.email }, select: columns });
  if (!user) return "unknown";
  // Somebody else at the same provider got this address: an owner decides, by disabling and enabling.
  if (user.oidcIssuer === claims.iss) return "bound to another";
  return { user, isNew: true };
}

/** Only while nobody else did: two first sign-ins at once bind one. */
async function bind(tx: Tx, actor: Actor, { iss, sub }: Claims): Promise<void> {
  await tx.user.update({
    where: { id: actor.id, OR: [{ oidcIssuer: null }, { oidcIssuer: { not: iss } }] },
    data: { oidcIssuer: iss, oidcSubject: sub },
    select: { id: true },
  });
  await recordAudit(tx, actor, { action: "account.bound", resource: "account", resourceId: actor.id });
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
