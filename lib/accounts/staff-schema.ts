import { z } from "zod";
import { ROLES } from "#lib/access/permissions.ts";
import { parseEmailAddress } from "#lib/platform/email-address.ts";

const role = z.enum(ROLES, { error: "Choose a role." });

const staffTarget = { id: z.uuid() };

export const invitationSchema = z.strictObject({
  email: z
    .string()
    .trim()
    .min(1, "Enter an e-mail address.")
    .transform((typed, context) => {
      const address = parseEmailAddress(typed);
      if (address) return address.toLowerCase();
      context.addIssue({ code: "custom", message: "Enter an e-mail address such as name@example.com." });
      return z.NEVER;
    }),
  name: z.string().trim().min(1, "Enter a name.").max(100, "Use at most 100 characters."),
  role,
});

export const newInvitationSchema = z.strictObject({ form: invitationSchema });

/** As typed. */
export type InvitationForm = z.input<typeof invitationSchema>;
export type Invitation = z.output<typeof invitationSchema>;

export const roleFormSchema = z.strictObject({ role });
export type RoleForm = z.input<typeof roleFormSchema>;

export const roleChangeSchema = z.strictObject({ ...staffTarget, from: role, form: roleFormSchema });
export const staffTargetSchema = z.strictObject(staffTarget);
