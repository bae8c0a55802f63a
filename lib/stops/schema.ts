import { z } from "zod";

export const stopSchema = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(1, "Enter why this partner is stopped.")
    .max(300, "Keep the reason under 300 characters."),
});
export type StopForm = z.input<typeof stopSchema>;
