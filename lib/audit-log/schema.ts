import { z } from "zod";

const day = z
  .string()
  .regex(/^(?!0000)\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)))
  .or(z.literal(""))
  .catch("");

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
  from: day,
  to: day,
  page: z.string().max(2000).optional().catch(undefined),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** Why somebody takes the log away. */
export const exportReasonSchema = z.object({ reason: z.string().trim().min(5).max(300) });
