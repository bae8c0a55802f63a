import type { FormFields } from "#lib/platform/http.ts";
import type { Mapping } from "./sheet-check.ts";
import { sheetColumns } from "./sheet-columns.ts";
import type { SheetPage } from "./sheet-views.ts";

/** The name of the field in which somebody says what a column of the file is. */
export const columnField = (place: number): string => `column-${place}`;

/** What somebody chose for each column of the file. Of two columns for one field the first counts. */
export function readMapping(
  { kind, headings }: Pick<SheetPage, "kind" | "headings">,
  fields: FormFields,
): Mapping {
  const known = new Set<string>(sheetColumns[kind].map(({ field }) => field));
  const mapping: Record<string, number> = {};
  for (const place of headings.keys()) {
    const field = fields[columnField(place)];
    if (typeof field === "string" && known.has(field)) mapping[field] ??= place;
  }
  return mapping;
}
