import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { permit } from "#lib/access/permit.ts";
import { open } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import { totpPlace, totpUri } from "./second-factor.ts";

/** How far one's own set-up is. */
export type SecondFactorSetUp =
  | { step: "begin" }
  /** The secret for the app, until a code proves it; never shown afterwards. */
  | { step: "confirm"; secret: string; uri: string }
  | { step: "done" };

export async function getSecondFactorSetUp(actor: Actor): Promise<SecondFactorSetUp> {
  permit(actor, "account", "read");
  const user = await appDb().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, totpSecretSealed: true, totpConfirmedAt: true },
  });
  if (user.totpConfirmedAt) return { step: "done" };
  if (!user.totpSecretSealed) return { step: "begin" };
  const secret = open(user.totpSecretSealed, totpPlace(actor.id));
  return { step: "confirm", secret, uri: totpUri(secret, user.email) };
}
