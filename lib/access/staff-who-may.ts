import "server-only";
import type { Tx } from "#lib/platform/db.ts";
import type { Role } from "./actor.ts";
import { type ActionOn, permissions, type Resource } from "./permissions.ts";

/** Members of staff who can sign in and may do this, by name, without those. */
export async function listStaffWhoMay<R extends Resource>(
  db: Pick<Tx, "user">,
  resource: R,
  action: ActionOn<R>,
  except: readonly string[] = [],
): Promise<{ id: string; name: string }[]> {
  const roles = permissions[resource][action] as readonly Role[];
  return db.user.findMany({
    where: { disabledAt: null, role: { in: [...roles] }, id: { notIn: [...except] } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
