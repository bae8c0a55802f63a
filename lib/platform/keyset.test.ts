import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cursor, decodeCursor, encodeCursor, pageOf } from "./keyset.ts";

const ids = Array.from({ length: 30 }, (_, n) => `0190a0a0-0000-7000-8000-${String(n).padStart(12, "0")}`);

/** A list that sorts by id alone, read as a query would read it. */
function read(count: number, size: number, cursor: Cursor | null) {
  const all = ids.slice(0, count);
  const rows =
    cursor?.direction === "before"
      ? all.filter((id) => id < cursor.id).reverse()
      : all.filter((id) => !cursor || id > cursor.id);
  return pageOf(
    rows.slice(0, size + 1).map((id) => ({ id })),
    size,
    cursor,
    (row) => row.id,
  );
}

test("walking forth shows every row once, and walking back shows the same pages", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 7 }), (count, size) => {
      const pages: string[][] = [];
      let page = read(count, size, null);
      pages.push(page.rows.map((row) => row.id));
      while (page.next) {
        page = read(count, size, decodeCursor(page.next));
        pages.push(page.rows.map((row) => row.id));
      }
      expect(pages.flat()).toEqual(ids.slice(0, count));
      for (let at = pages.length - 2; at >= 0; at--) {
        page = read(count, size, decodeCursor(page.previous ?? ""));
        expect(page.rows.map((row) => row.id)).toEqual(pages[at]);
      }
      expect(page.previous).toBeNull();
    }),
  );
});

test.each([undefined, "", "abc", "W10", encodeCursor({ direction: "after", key: "x", id: "not-an-id" })])(
  "%s means the first page",
  (text) => expect(decodeCursor(text)).toBeNull(),
);
