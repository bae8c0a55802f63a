import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { can, permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";
import type { ListKind } from "#lib/platform/prisma/enums.ts";
import { listFilters } from "./saved-view-schema.ts";
import type { SavedViewRow } from "./saved-view-views.ts";

/** The views of a list that this person has or shares with everybody, by name. */
export async function listSavedViews(actor: Actor, list: ListKind): Promise<SavedViewRow[]> {
  permit(actor, list, "read");
  const rows = await appDb().savedView.findMany({
    where: { list, OR: [{ ownerId: actor.id }, { isShared: true }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, query: true, isShared: true, isDefault: true, ownerId: true },
  });
  return rows.map(({ ownerId, ...row }) => ({
    ...row,
    mayDelete: ownerId === actor.id || (row.isShared && can(actor, "savedView", "share")),
  }));
}

type Filters = typeof listFilters;
type FilterOf<List extends ListKind> = ReturnType<Filters[List]["parse"]>;

interface OpenedList<List extends ListKind> {
  filter: FilterOf<List>;
  views: SavedViewRow[];
  /** The view that is shown; null: none, or other filters than its own. */
  current: SavedViewRow | null;
}

/**
 * What an address shows of a list. A view's own address holds its id alone; filters beside it count instead of its own.
 * Without anything, the person's default view is shown, or else the one for everybody.
 */
export async function openList<List extends ListKind>(
  actor: Actor,
  list: List,
  address: Readonly<Record<string, unknown>>,
): Promise<OpenedList<List>> {
  const asked = listFilters[list].parse({ ...address });
  const views = await listSavedViews(actor, list);
  const isBare = Object.entries(asked).every(([key, value]) => !value || key === "page" || key === "view");
  const current = isBare ? chosen(views, asked.view) : null;
  if (!current) return { filter: asked as FilterOf<List>, views, current: null };
  const kept = Object.fromEntries(new URLSearchParams(current.query));
  const filter = listFilters[list].parse({ ...kept, view: current.id, page: asked.page });
  return { filter: filter as FilterOf<List>, views, current };
}

function chosen(views: readonly SavedViewRow[], view: string): SavedViewRow | null {
  if (view === "all") return null;
  if (view) return views.find(({ id }) => id === view) ?? null;
  const defaults = views.filter(({ isDefault }) => isDefault);
  return defaults.find(({ isShared }) => !isShared) ?? defaults[0] ?? null;
}
