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

export const ownSessionSchema = z.strictObject({ id: z.uuid() });
export const nothingSchema = z.strictObject({});
