import { z } from "zod";

/** Which programs take part in a match unless the reader chooses: those of partners, or of all schools. */
export const matchPoolSchema = z.strictObject({
  pool: z.enum(["partners", "all"], "Choose which programs take part."),
});
export type MatchPoolForm = z.output<typeof matchPoolSchema>;

/** What the form sends: the version that it was opened with, 0 where nobody has chosen yet. */
export const matchPoolEditSchema = z.strictObject({
  version: z.int().min(0).max(2_000_000_000),
  form: matchPoolSchema,
});
