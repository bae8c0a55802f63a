import { z } from "zod";
import { ListKind } from "#lib/platform/prisma/enums.ts";
import { line } from "./fields.ts";
import { programFilterSchema } from "./program-filter.ts";
import { partnerFilterSchema, schoolFilterSchema } from "./schema.ts";

/** What each list can be narrowed by. */
export const listFilters = {
  program: programFilterSchema,
  school: schoolFilterSchema,
  partner: partnerFilterSchema,
} as const;

/** Parts of an address that say where in a list one is, not what it shows. */
const PLACES = ["page", "view"];

/** What of an address a view keeps: what its list knows, in a fixed order, without where one was in it. */
export function viewQuery(list: ListKind, fields: Readonly<Record<string, unknown>>): string {
  const filter: Record<string, string | undefined> = listFilters[list].parse({ ...fields });
  const query = new URLSearchParams();
  for (const key of Object.keys(filter).sort()) {
    const value = filter[key];
    if (value && !PLACES.includes(key)) query.set(key, value);
  }
  return query.toString();
}

const yes = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

export const saveViewSchema = z.object({
  list: z.enum(Object.values(ListKind)),
  viewName: line("a name for the view", 60),
  isShared: yes,
  isDefault: yes,
});
export type SaveView = z.infer<typeof saveViewSchema>;

export const viewTargetSchema = z.object({ id: z.uuid() });
