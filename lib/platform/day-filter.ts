import { z } from "zod";

/** A day in a list's address, "2026-11-27"; anything else, also the year 0 that Postgres does not know, is no filter. */
export const dayFilter = z
  .string()
  .regex(/^(?!0000)\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)))
  .or(z.literal(""))
  .catch("");
