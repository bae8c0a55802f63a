import { expect, test } from "vitest";
import { columnsShown, PARTNER_LIST_COLUMNS, SCHOOL_LIST_COLUMNS } from "./list-columns.ts";
import { partnerFilterSchema, schoolFilterSchema } from "./schema.ts";

test("a list shows the columns that its address names, in its own order, else all", () => {
  const { columns } = schoolFilterSchema.parse({ columns: ["changed", "partner", "price"] });
  expect(columns).toBe("partner,changed");
  expect(columnsShown(SCHOOL_LIST_COLUMNS, columns)).toEqual(["partner", "changed"]);
  expect(columnsShown(PARTNER_LIST_COLUMNS, partnerFilterSchema.parse({}).columns)).toEqual(
    PARTNER_LIST_COLUMNS,
  );
  expect(partnerFilterSchema.parse({ columns: "programs" }).columns).toBe("");
});
