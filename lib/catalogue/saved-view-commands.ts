import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import type { ListKind } from "#lib/platform/prisma/enums.ts";
import type { SaveView } from "./saved-view-schema.ts";

/** Keeps a list's address under a name; the same name of the same person is written over. Gives the view's id. */
export async function saveView(
  actor: Actor,
  { list, viewName: name, isShared, isDefault }: SaveView,
  query: string,
): Promise<string> {
  permit(actor, list, "read");
  permit(actor, "savedView", isShared ? "share" : "write");
  return appDb().$transaction(async (tx) => {
    // One at a time for each list, so that two defaults cannot meet.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`saved_view ${list}`}))`;
    if (isDefault)
      await tx.savedView.updateMany({
        where: { list, isDefault, isShared, ...(isShared ? {} : { ownerId: actor.id }) },
        data: { isDefault: false },
      });
    const { id } = await tx.savedView.upsert({
      where: { ownerId_list_name: { ownerId: actor.id, list, name } },
      create: { ownerId: actor.id, list, name, query, isShared, isDefault },
      update: { query, isShared, isDefault },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: "view.saved",
      resource: "view",
      resourceId: id,
      change: { list, isShared, isDefault },
    });
    return id;
  });
}

/** Forgets a view of one's own, or a shared one. Gives its list. Throws NotFoundError. */
export async function deleteView(actor: Actor, id: string): Promise<ListKind> {
  permit(actor, "savedView", "write");
  return appDb().$transaction(async (tx) => {
    const view = await tx.savedView.findUnique({
      where: { id },
      select: { list: true, ownerId: true, isShared: true },
    });
    if (!view || (view.ownerId !== actor.id && !view.isShared))
      throw new NotFoundError("There is no such view.");
    if (view.ownerId !== actor.id) permit(actor, "savedView", "share");
    await tx.savedView.deleteMany({ where: { id } });
    await recordAudit(tx, actor, {
      action: "view.deleted",
      resource: "view",
      resourceId: id,
      change: { list: view.list },
    });
    return view.list;
  });
}
