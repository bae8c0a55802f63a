import { z } from "zod";
import { parseEmailAddress } from "#lib/platform/email-address.ts";

/** An address as accounts have it: NFC, lower case. */
export const emailSchema = z
  .string()
  .trim()
  .min(1, "Enter your e-mail address.")
  .max(254, "This e-mail address is too long.")
  .transform((typed) => typed.normalize("NFC").toLowerCase());

/** What the sign-in form sends. Longer values are nobody's: refused before any work. */
export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, "Enter your password.").max(1024, "This password is too long."),
});

export type SignIn = z.infer<typeof signInSchema>;

/** Length of a new password, in characters. */
export const SHORTEST_PASSWORD = 12;
export const MOST_PASSWORD = 128;

/** What a form with a new password sends; whether it is good says `findPasswordProblem`. */
export const newPasswordSchema = z.object({ password: z.string().max(1024) });

/** A code of an app, or a recovery code. */
export const codeSchema = z.object({ code: z.string().max(100) });

export const resetRequestSchema = z.object({
  email: emailSchema.refine((address) => parseEmailAddress(address) !== null),
});
