import { z } from "zod";
import { SHORTEST_PASSWORD } from "./schema.ts";

const present = z.string().min(1, "Enter your present password.").max(1024, "This password is too long.");

export const passwordChangeSchema = z.strictObject({
  current: present,
  password: z
    .string()
    .min(SHORTEST_PASSWORD, "Use at least 12 characters.")
    .max(1024, "This password is too long."),
});
export type PasswordChange = z.output<typeof passwordChangeSchema>;

export const newOwnPasswordSchema = z.strictObject({ form: passwordChangeSchema });

/** One's present password, for what an open screen alone must not allow. */
export const ownPasswordSchema = z.strictObject({ current: present });
export type OwnPassword = z.output<typeof ownPasswordSchema>;
export const withOwnPasswordSchema = z.strictObject({ form: ownPasswordSchema });

export const ownSessionSchema = z.strictObject({ id: z.uuid() });
export const nothingSchema = z.strictObject({});
