import type { Target } from "#lib/agreements/terms.ts";

/** A target with everything that its channel needs. */
export type ReadyTarget =
  | {
      id: string;
      channel: "webhook";
      url: string;
      secretSealed: string;
      formerSecretSealed: string | null;
      formerSecretUntil: Date | null;
    }
  | { id: string; channel: "email"; email: string };

export function readyTarget(target: Omit<Target, "contactNote"> | null): ReadyTarget | null {
  if (target?.channel === "webhook" && target.url && target.secretSealed) {
    const { id, url, secretSealed, formerSecretSealed, formerSecretUntil } = target;
    return { id, channel: "webhook", url, secretSealed, formerSecretSealed, formerSecretUntil };
  }
  if (target?.channel === "email" && target.email)
    return { id: target.id, channel: "email", email: target.email };
  return null;
}
