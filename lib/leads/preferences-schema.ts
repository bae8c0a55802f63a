import { z } from "zod";
import type { FormFields } from "#lib/platform/http.ts";
import { DAY_PARTS, WEEKDAYS } from "./contact-options.ts";

const many = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));

const among = (options: readonly { value: string }[]) =>
  many.refine((chosen) => chosen.every((value) => options.some((option) => option.value === value)));

const ids = many.pipe(z.array(z.uuid()).max(80));

const KEEP = "keep-";
/** Name of the boxes of one school. */
export const keepField = (inquiryId: string) => `${KEEP}${inquiryId}`;

const preferencesSchema = z.object({
  /** Consents whose box was on the form, and those whose box is still ticked. */
  shown: ids,
  keep: ids,
  days: among(WEEKDAYS),
  hours: among(DAY_PARTS),
});

/** How and when somebody wants to be contacted from now on. */
export interface Preferences {
  /** Ids of consents that are withdrawn. Nothing can be agreed to here that was not agreed to before. */
  withdrawn: string[];
  /** Weekdays 1 (Monday) to 7; empty: any. */
  days: number[];
  hours: string[];
}

/** Reads the form of the receipt; null when it is none of ours. */
export function parsePreferences(fields: FormFields): Preferences | null {
  const ticked = Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith(KEEP) ? [value].flat() : [],
  );
  const parsed = preferencesSchema.safeParse({ ...fields, keep: ticked });
  if (!parsed.success) return null;
  const { shown, keep, days, hours } = parsed.data;
  return {
    withdrawn: shown.filter((id) => !keep.includes(id)),
    days: [...new Set(days.map(Number))].sort((a, b) => a - b),
    hours: [...new Set(hours)],
  };
}
