import { z } from "zod";

/** What the sign-in form sends. Longer values are nobody's: refused before any work. */
export const signInSchema = z.object({
  email: z
    .string()
    .trim()
    .min(1, "Enter your e-mail address.")
    .max(254, "This e-mail address is too long.")
    .transform((email) => email.normalize("NFC").toLowerCase()),
  password: z.string().min(1, "Enter your password.").max(1024, "This password is too long."),
});

export type SignIn = z.infer<typeof signInSchema>;
