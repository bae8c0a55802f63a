import "server-only";
import { permissions } from "#lib/access/permissions.ts";
import { listStaffWhoMay } from "#lib/access/staff-who-may.ts";
import type { Tx } from "#lib/platform/db.ts";

const MAY_APPROVE = { disabledAt: null, role: { in: [...permissions.disclosure.publish] } };

/** Who wrote or submitted a draft: none of them approves it while somebody else can. */
export function involvedIn({
  authorIds,
  submittedById,
}: {
  authorIds: readonly string[];
  submittedById: string | null;
}): string[] {
  return [...new Set([...authorIds, ...(submittedById ? [submittedById] : [])])];
}

/** Members of staff who can sign in and may approve texts, without those. */
export async function listApprovers(
  db: Pick<Tx, "user">,
  except: readonly string[] = [],
): Promise<{ id: string; name: string }[]> {
  return listStaffWhoMay(db, "disclosure", "publish", except);
}

/** Whether somebody can still sign in and may approve texts. */
export async function isApprover(db: Pick<Tx, "user">, id: string): Promise<boolean> {
  return (await db.user.findFirst({ where: { ...MAY_APPROVE, id }, select: { id: true } })) !== null;
}
