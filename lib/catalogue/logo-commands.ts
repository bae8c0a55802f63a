import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import { encodeLogo } from "./logo-picture.ts";
import type { Logo } from "./logo-words.ts";

/**
 * Gives a partner a logo, in place of the one that was seen (its hash; "" for none). Throws LogoRefusedError for a
 * file that is none, ConflictError when somebody else changed it.
 */
export async function changeLogo(
  actor: Actor,
  partnerId: string,
  seen: string,
  file: Uint8Array,
): Promise<void> {
  permit(actor, "partner", "write");
  const picture = await encodeLogo(file);
  const logo = { hash: sha256Hex(picture.image), ...picture };
  await appDb().$transaction(async (tx) => {
    const before = await lockLogo(tx, partnerId, seen);
    if (before?.hash === logo.hash) return;
    await tx.partnerLogo.upsert({
      where: { partnerId },
      create: { partnerId, ...logo },
      update: logo,
      select: { partnerId: true },
    });
    await noteChange(tx, actor, partnerId, "changed", [before, logo]);
  });
}

/** Takes a partner's logo away. Throws ConflictError when it is no longer the one that was seen. */
export async function removeLogo(actor: Actor, partnerId: string, seen: string): Promise<void> {
  permit(actor, "partner", "write");
  await appDb().$transaction(async (tx) => {
    const before = await lockLogo(tx, partnerId, seen);
    if (!before) return;
    await tx.partnerLogo.delete({ where: { partnerId }, select: { partnerId: true } });
    await noteChange(tx, actor, partnerId, "removed", [before, null]);
  });
}

async function lockLogo(tx: Tx, partnerId: string, seen: string): Promise<Logo | null> {
  await tx.$queryRaw`SELECT 1 FROM partner WHERE id = ${partnerId}::uuid FOR UPDATE`;
  const partner = await tx.partner.findUnique({
    where: { id: partnerId },
    select: { logo: { select: { hash: true, width: true, height: true } } },
  });
  if (!partner) throw new NotFoundError("There is no such partner.");
  if ((partner.logo?.hash ?? "") !== seen) throw new ConflictError("Somebody else changed the logo.");
  return partner.logo;
}

async function noteChange(
  tx: Tx,
  actor: Actor,
  resourceId: string,
  verb: "changed" | "removed",
  [before, after]: [Logo | null, Logo | null],
): Promise<void> {
  const words = (logo: Logo | null) =>
    logo ? `${logo.width} by ${logo.height} pixels (${logo.hash.slice(0, 8)})` : "none";
  const change = { logo: [words(before), words(after)] as [string, string] };
  await recordAudit(tx, actor, { action: `partner.logo_${verb}`, resource: "partner", resourceId, change });
}
