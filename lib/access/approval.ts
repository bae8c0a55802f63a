import "server-only";
import type { Db, Tx } from "#lib/platform/db.ts";
import { ConflictError } from "#lib/platform/errors.ts";
import type { Actor } from "./actor.ts";
import type { ActionOn, Resource } from "./permissions.ts";
import { can } from "./permit.ts";
import { listStaffWhoMay } from "./staff-who-may.ts";

/** What a proposal waits for, as its reader sees it. */
export interface Approval {
  proposedBy: string;
  isMine: boolean;
  /** Whose turn it is: mine; mine although it is my own; somebody else's. */
  approval: "mine" | "own" | "others";
  /** Names of those who may approve it, without whoever proposed it. */
  waitsFor: string[];
}

/** Who may approve what a colleague proposed. Somebody approves their own only where nobody else could. */
export async function readApproval<R extends Resource>(
  db: Db | Tx,
  actor: Actor,
  [resource, action]: readonly [R, ActionOn<R>],
  proposedById: string,
): Promise<Approval> {
  const [proposer, approvers] = await Promise.all([
    db.user.findUnique({ where: { id: proposedById }, select: { name: true } }),
    listStaffWhoMay(db, resource, action, [proposedById]),
  ]);
  const isMine = proposedById === actor.id;
  const isAllowed = can(actor, resource, action) && (!isMine || approvers.length === 0);
  return {
    proposedBy: proposer?.name ?? "A former member of staff",
    isMine,
    approval: isAllowed ? (isMine ? "own" : "mine") : "others",
    waitsFor: approvers.map(({ name }) => name),
  };
}

/** Whether this approval is somebody's of their own proposal. Throws ConflictError where somebody else could approve it. */
export async function approvesOwn<R extends Resource>(
  tx: Tx,
  actor: Actor,
  [resource, action]: readonly [R, ActionOn<R>],
  proposedById: string,
): Promise<boolean> {
  if (proposedById !== actor.id) return false;
  if ((await listStaffWhoMay(tx, resource, action, [actor.id])).length > 0)
    throw new ConflictError("You proposed this yourself: somebody else has to approve it.");
  return true;
}
