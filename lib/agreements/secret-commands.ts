import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import { OVERLAP_DAYS } from "./agreement-words.ts";
import { openSecret, sealFormerSecret, sealSecret } from "./webhook-secret.ts";

const DAY = 86_400_000;

interface TargetOf {
  /** The agreement. */
  id: string;
  targetId: string;
}

/** The secret that a webhook's target shares with the school, for handing it over. Each look is on record with its reason. */
export async function revealSecret(
  actor: Actor,
  { id, targetId }: TargetOf,
  reason: string,
): Promise<string> {
  permit(actor, "agreement", "revealSecret");
  return appDb().$transaction(async (tx) => {
    const { secretSealed } = await lockWebhook(tx, { id, targetId });
    await audit(tx, actor, id, "secret_revealed", { reason, targetId });
    return openSecret(targetId, secretSealed);
  });
}

/**
 * Gives a webhook a new secret at the same address; both sign for a week, so that nothing is refused while the school
 * changes over. One person may: unlike other terms it sends nothing elsewhere and costs nothing, and a secret that leaked
 * cannot wait for a second one. Throws ConflictError while a former one still signs.
 */
export async function renewSecret(
  actor: Actor,
  { id, targetId }: TargetOf,
  newSecret: () => string,
): Promise<void> {
  permit(actor, "agreement", "renewSecret");
  await appDb().$transaction(async (tx) => {
    const { secretSealed, formerSecretUntil } = await lockWebhook(tx, { id, targetId });
    const at = now();
    if (formerSecretUntil && formerSecretUntil > at)
      throw new ConflictError("It got a new secret already, and the former one still signs. End that first.");
    const until = new Date(at.getTime() + OVERLAP_DAYS * DAY);
    await tx.deliveryTarget.update({
      where: { id: targetId },
      data: {
        secretSealed: sealSecret(targetId, newSecret()),
        formerSecretSealed: sealFormerSecret(targetId, openSecret(targetId, secretSealed)),
        formerSecretUntil: until,
      },
      select: { id: true },
    });
    await audit(tx, actor, id, "secret_renewed", { targetId, formerUntil: until.toISOString() });
  });
}

/** Ends a former secret before its time: it leaked, or the school has changed over. Throws ConflictError where none signs. */
export async function endFormerSecret(actor: Actor, { id, targetId }: TargetOf): Promise<void> {
  permit(actor, "agreement", "renewSecret");
  await appDb().$transaction(async (tx) => {
    const { formerSecretUntil } = await lockWebhook(tx, { id, targetId });
    if (!formerSecretUntil || formerSecretUntil <= now())
      throw new ConflictError("No former secret signs any more.");
    await tx.deliveryTarget.update({
      where: { id: targetId },
      data: { formerSecretSealed: null, formerSecretUntil: null },
      select: { id: true },
    });
    await audit(tx, actor, id, "former_secret_ended", { targetId });
  });
}

/** Reads a webhook's target for writing. Throws NotFoundError, for one that has ended or has no secret too. */
async function lockWebhook(
  tx: Tx,
  { id, targetId }: TargetOf,
): Promise<{ secretSealed: string; formerSecretUntil: Date | null }> {
  await tx.$queryRaw`SELECT 1 FROM commerce.delivery_target WHERE id = ${targetId}::uuid FOR UPDATE`;
  const target = await tx.deliveryTarget.findFirst({
    where: { id: targetId, agreementId: id, endedAt: null },
    select: { secretSealed: true, formerSecretUntil: true },
  });
  if (!target?.secretSealed) throw new NotFoundError("There is no such secret.");
  return { secretSealed: target.secretSealed, formerSecretUntil: target.formerSecretUntil };
}

function audit(
  tx: Tx,
  actor: Actor,
  id: string,
  verb: string,
  change: Record<string, string>,
): Promise<void> {
  return recordAudit(tx, actor, {
    action: `agreement.${verb}`,
    resource: "agreement",
    resourceId: id,
    change,
  });
}
