import { z } from "zod";

/** A record and the version of it that a form or button was shown with. */
export const recordTargetSchema = z.strictObject({
  id: z.uuid(),
  version: z.number().int().min(1).max(2_000_000_000),
});

/** What a form sends to add a record. */
export function newRecordSchema<S extends z.ZodType>(form: S) {
  return z.strictObject({ form });
}

/** What a form sends to change one. */
export function recordEditSchema<S extends z.ZodType>(form: S) {
  return recordTargetSchema.extend({ form });
}
