import "server-only";
import { permissions } from "#lib/access/permissions.ts";
import type { Tx } from "#lib/platform/db.ts";

/** How many other members of staff can sign in and may approve texts. */
export async function countOtherApprovers(db: Pick<Tx, "user">, actorId: string): Promise<number> {
  return db.user.count({
    where: {
      id: { not: actorId },
      disabledAt: null,
      role: { in: [...permissions.disclosure.publish] },
    },
  });
}
