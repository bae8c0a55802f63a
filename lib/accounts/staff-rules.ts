import type { Actor, Role } from "#lib/access/actor.ts";
import { ROLES } from "#lib/access/permissions.ts";

/** Why somebody who may manage staff must leave this person alone, for people; null when they need not. */
export function whyUntouchable(actor: Actor, target: { id: string; role: Role }): string | null {
  if (target.id === actor.id) return "This is you. Somebody else has to change it.";
  if (target.role === "owner" && actor.role !== "owner") return "Only an owner can change an owner.";
  return null;
}

/** The roles that somebody may give to others: an owner is made by owners alone. */
export function givableRoles(actor: Pick<Actor, "role">): Role[] {
  return ROLES.filter((role) => role !== "owner" || actor.role === "owner");
}
