import type { Cursor } from "#lib/platform/keyset.ts";

/**
 * The order of a list of partners or schools, by name or with the latest change first, and where its page begins, for
 * Prisma. The latest change comes first, so there "after" is before.
 */
export function listOrder(sort: "" | "changed", cursor: Cursor | null) {
  const isDescending = (sort === "changed") !== (cursor?.direction === "before");
  const beyond = isDescending ? "lt" : "gt";
  const order = isDescending ? ("desc" as const) : ("asc" as const);
  if (sort === "") {
    return {
      orderBy: [{ name: order }, { id: order }],
      further: cursor
        ? { OR: [{ name: { [beyond]: cursor.key } }, { name: cursor.key, id: { [beyond]: cursor.id } }] }
        : {},
    };
  }
  const at = cursor && new Date(cursor.key);
  return {
    orderBy: [{ updatedAt: order }, { id: order }],
    further:
      cursor && at && !Number.isNaN(at.getTime())
        ? { OR: [{ updatedAt: { [beyond]: at } }, { updatedAt: at, id: { [beyond]: cursor.id } }] }
        : {},
  };
}

/** What a page of such a list is told from the next by. */
export const listKey = (sort: "" | "changed", row: { name: string; updatedAt: Date }): string =>
  sort === "changed" ? row.updatedAt.toISOString() : row.name;
