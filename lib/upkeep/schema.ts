import { z } from "zod";
import { recordTargetSchema } from "#lib/access/record-form.ts";

export const WORK_KINDS = ["facts", "links", "starts", "drafts", "unmatched"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export const workFilterSchema = z.object({
  kind: z.enum(WORK_KINDS).catch("facts"),
  page: z.string().max(2000).optional().catch(undefined),
});
export type WorkFilter = z.infer<typeof workFilterSchema>;

/** Programs, as they were shown, whose facts somebody checked. */
export const confirmFactsSchema = z.strictObject({
  programs: z
    .array(recordTargetSchema)
    .min(1, "Choose at least one program.")
    .max(50, "Choose at most 50 programs at once."),
});
