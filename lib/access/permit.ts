import { ForbiddenError } from "#lib/platform/errors.ts";
import type { Actor, Role } from "./actor.ts";
import { type ActionOn, permissions, type Resource } from "./permissions.ts";

/** Whether this person's role may do this. For screens, which leave out what would be refused. */
export function can<R extends Resource>(
  actor: Pick<Actor, "role">,
  resource: R,
  action: ActionOn<R>,
): boolean {
  const roles = permissions[resource][action] as readonly Role[];
  return roles.includes(actor.role);
}

/** The lock: each query and command calls it first. Throws ForbiddenError. */
export function permit<R extends Resource>(actor: Actor, resource: R, action: ActionOn<R>): void {
  if (!can(actor, resource, action))
    throw new ForbiddenError(`The role "${actor.role}" may not ${action} ${resource}.`);
}
