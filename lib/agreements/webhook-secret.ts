import { open, seal } from "#lib/platform/crypto.ts";

/** All that a delivery signs with: whoever reads one of them needs the others. */
export const SECRET_COLUMNS = {
  secretSealed: true,
  formerSecretSealed: true,
  formerSecretUntil: true,
} as const;

const secretPlace = (targetId: string) => `deliveryTarget.secret:${targetId}`;
const formerPlace = (targetId: string) => `deliveryTarget.formerSecret:${targetId}`;

export const sealSecret = (targetId: string, secret: string) => seal(secret, secretPlace(targetId));
export const openSecret = (targetId: string, sealed: string) => open(sealed, secretPlace(targetId));
export const sealFormerSecret = (targetId: string, secret: string) => seal(secret, formerPlace(targetId));

interface SealedSecrets {
  id: string;
  secretSealed: string;
  formerSecretSealed: string | null;
  formerSecretUntil: Date | null;
}

/** The secrets that sign at a moment, the newest first. */
export function openSecrets(
  { id, secretSealed, formerSecretSealed, formerSecretUntil }: SealedSecrets,
  at: Date,
): string[] {
  const secret = openSecret(id, secretSealed);
  if (!formerSecretSealed || !formerSecretUntil || formerSecretUntil <= at) return [secret];
  return [secret, open(formerSecretSealed, formerPlace(id))];
}
