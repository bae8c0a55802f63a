import type { Target } from "#lib/agreements/terms.ts";

/** A target with everything that its channel needs. */
export type ReadyTarget =
  | { id: string; channel: "webhook"; url: string; secretSealed: string }
  | { id: string; channel: "email"; email: string };

export function readyTarget(target: Omit<Target, "contactNote"> | null): ReadyTarget | null {
  if (target?.channel === "webhook" && target.url && target.secretSealed)
    return { id: target.id, channel: "webhook", url: target.url, secretSealed: target.secretSealed };
  if (target?.channel === "email" && target.email)
    return { id: target.id, channel: "email", email: target.email };
  return null;
}
