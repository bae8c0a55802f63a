import { z } from "zod";
import { dayFilter } from "#lib/platform/day-filter.ts";
import { LeadStatus } from "#lib/platform/prisma/enums.ts";

/** What the inbox can be narrowed by, from its address; anything else is left out. Days are days in UTC, both included. */
export const inboxFilterSchema = z.object({
  status: z.enum(["", ...Object.values(LeadStatus)]).catch(""),
  school: z.union([z.literal(""), z.uuid()]).catch(""),
  /** Only leads of which a delivery is in trouble. */
  delivery: z.enum(["", "trouble"]).catch(""),
  from: dayFilter,
  to: dayFilter,
  reference: z
    .string()
    .regex(/^FM-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    .or(z.literal(""))
    .catch(""),
  /** Blind index of an exact e-mail address: the address itself never stands in a URL. */
  person: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .or(z.literal(""))
    .catch(""),
  page: z.string().max(2000).optional().catch(undefined),
});
export type InboxFilter = z.infer<typeof inboxFilterSchema>;

/** A reference as people type it ("fm 7q4k 2m9x"), in its written form; null when it is none. */
export function parseReference(text: string): string | null {
  const parts = /^FM[\s-]*([0-9A-Z]{4})[\s-]*([0-9A-Z]{4})$/.exec(text.trim().toUpperCase());
  return parts ? `FM-${parts[1]}-${parts[2]}` : null;
}

export const statusChangeSchema = z.strictObject({
  id: z.uuid(),
  from: z.enum(Object.values(LeadStatus)),
  to: z.enum(Object.values(LeadStatus), "Choose a status."),
});

export const noteFormSchema = z.strictObject({
  body: z
    .string()
    .max(4000, "Keep the note under 2,000 characters.")
    .transform((text) => text.replaceAll("\r\n", "\n").replaceAll("\0", "").normalize("NFC").trim())
    .pipe(z.string().min(1, "Write the note.").max(2000, "Keep the note under 2,000 characters.")),
});

export const noteSchema = noteFormSchema.extend({ id: z.uuid() });
