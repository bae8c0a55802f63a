import { z } from "zod";

/** Where a page of a list begins: after or before a row, named by the values that the list is sorted by. */
export interface Cursor {
  direction: "after" | "before";
  key: string;
  id: string;
}

export interface PageOf<Row> {
  rows: Row[];
  /** Cursors as they stand in a URL; null where there is no such page. */
  previous: string | null;
  next: string | null;
}

const cursorSchema = z.tuple([z.enum(["after", "before"]), z.string().max(500), z.uuid()]);

export function encodeCursor({ direction, key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([direction, key, id])).toString("base64url");
}

/** Reads a cursor from a URL. Anything else, also an old or mangled one, means the first page. */
export function decodeCursor(text: string | undefined): Cursor | null {
  if (!text || text.length > 2000) return null;
  try {
    const [direction, key, id] = cursorSchema.parse(
      JSON.parse(Buffer.from(text, "base64url").toString("utf8")),
    );
    return key.includes("\0") ? null : { direction, key, id };
  } catch {
    return null;
  }
}

/**
 * Cuts a page out of `size + 1` rows that were read in the cursor's direction (backwards for "before").
 * `keyOf` gives the sorted-by value as text.
 */
export function pageOf<Row extends { id: string }>(
  found: Row[],
  size: number,
  cursor: Cursor | null,
  keyOf: (row: Row) => string,
): PageOf<Row> {
  const backwards = cursor?.direction === "before";
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  const first = rows[0];
  const last = rows.at(-1);
  const hasPrevious = backwards ? more : cursor !== null;
  const hasNext = backwards || more;
  return {
    rows,
    previous:
      hasPrevious && first ? encodeCursor({ direction: "before", key: keyOf(first), id: first.id }) : null,
    next: hasNext && last ? encodeCursor({ direction: "after", key: keyOf(last), id: last.id }) : null,
  };
}

/** The moment that a list by time put into a cursor; null for any other text, also one that Postgres may not know (year 0). */
export function momentOfKey(key: string): Date | null {
  const at = new Date(key);
  return !Number.isNaN(at.getTime()) && at.toISOString() === key && /^(?!0000)\d{4}-/.test(key) ? at : null;
}
