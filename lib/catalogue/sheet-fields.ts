import type { FormFields } from "#lib/platform/http.ts";
import type { Mapping } from "./sheet-check.ts";
import { STATUS, sheetColumns } from "./sheet-columns.ts";
import type { SheetPage } from "./sheet-views.ts";

/** The name of the field in which somebody says what a column of the file is. */
export const columnField = (place: number): string => `column-${place}`;

/** What somebody chose for each column of the file. Of two columns for one field the first counts. */
export function readMapping(
  { kind, headings, mapping: before }: Pick<SheetPage, "kind" | "headings" | "mapping">,
  fields: FormFields,
): Mapping {
  const known = new Set<string>(sheetColumns[kind].map(({ field }) => field));
  const mapping: Record<string, number> = {};
  for (const place of headings.keys()) {
    const field = fields[columnField(place)];
    if (typeof field === "string" && known.has(field)) mapping[field] ??= place;
  }
  // No column of a file is a status: where there is one, the edit of several programs has made the sheet.
  return before[STATUS] === undefined ? mapping : { ...mapping, [STATUS]: before[STATUS] };
}
