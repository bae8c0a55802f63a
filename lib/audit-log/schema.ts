import { z } from "zod";
import { dayFilter } from "#lib/platform/day-filter.ts";

/** What the log can be narrowed by, from its address; anything else is left out. Days are days in UTC, both included. */
export const auditFilterSchema = z.object({
  actor: z.union([z.literal(""), z.uuid()]).catch(""),
  /** What was touched, as "program". */
  resource: z
    .string()
    .regex(/^[a-z_]{0,40}$/i)
    .catch(""),
  /** The id of what was touched. */
  record: z.union([z.literal(""), z.uuid()]).catch(""),
  from: dayFilter,
  to: dayFilter,
  page: z.string().max(2000).optional().catch(undefined),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;
