import { z } from "zod";

/** The columns that a list of schools or partners can show beside the name, in their order; usually all of them. */
export const SCHOOL_LIST_COLUMNS = ["partner", "programs", "status", "changed"] as const;
export const PARTNER_LIST_COLUMNS = ["schools", "status", "changed"] as const;

/** Columns as an address has them, once for each or with commas, as one text. Empty: the usual ones. */
export const columnsField = (known: readonly string[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => {
      const wanted = (Array.isArray(given) ? given : [given]).flatMap((some) => some.split(","));
      return known.filter((column) => wanted.includes(column)).join(",");
    })
    .catch("");

/** The columns that a list shows for such a text. */
export const columnsShown = <Column extends string>(
  known: readonly Column[],
  columns: string,
  usual: readonly Column[] = known,
): readonly Column[] =>
  columns === "" ? usual : known.filter((column) => columns.split(",").includes(column));
