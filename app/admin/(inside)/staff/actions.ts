"use server";

import { runFormAction } from "#lib/accounts/form-action.ts";
import { inviteStaff, resendInvitation, revokeInvitation } from "#lib/accounts/invitation-commands.ts";
import {
  changeRole,
  disableStaff,
  enableStaff,
  endStaffSessions,
  resetSecondFactor,
} from "#lib/accounts/staff-commands.ts";
import { newInvitationSchema, roleChangeSchema, staffTargetSchema } from "#lib/accounts/staff-schema.ts";
import { paths } from "#lib/platform/paths.ts";

export async function inviteStaffAction(input: unknown) {
  return runFormAction({
    name: "staff.invite",
    schema: newInvitationSchema,
    input,
    save: async (actor, { form }) => {
      await inviteStaff(actor, form);
      return paths.admin.staff("invited");
    },
  });
}

export async function resendInvitationAction(input: unknown) {
  return runFormAction({
    name: "staff.invite_again",
    schema: staffTargetSchema,
    input,
    save: async (actor, { id }) => {
      await resendInvitation(actor, id);
      return paths.admin.staff("resent");
    },
  });
}

export async function revokeInvitationAction(input: unknown) {
  return runFormAction({
    name: "staff.revoke_invitation",
    schema: staffTargetSchema,
    input,
    save: async (actor, { id }) => {
      await revokeInvitation(actor, id);
      return paths.admin.staff("revoked");
    },
  });
}

export async function changeRoleAction(input: unknown) {
  return runFormAction({
    name: "staff.change_role",
    schema: roleChangeSchema,
    input,
    save: async (actor, { id, from, form }) => {
      await changeRole(actor, id, from, form.role);
      return paths.admin.staffMember(id, "role");
    },
  });
}

export async function disableStaffAction(input: unknown) {
  return runFormAction({
    name: "staff.disable",
    schema: staffTargetSchema,
    input,
    save: async (actor, { id }) => {
      await disableStaff(actor, id);
      return paths.admin.staffMember(id, "disabled");
    },
  });
}

export async function enableStaffAction(input: unknown) {
  return runFormAction({
    name: "staff.enable",
    schema: staffTargetSchema,
    input,
    save: async (actor, { id }) => {
      await enableStaff(actor, id);
      return paths.admin.staffMember(id, "enabled");
    },
  });
}

export async function endStaffSessionsAction(input: unknown) {
  return runFormAction({
    name: "staff.end_sessions",
    schema: staffTargetSchema,
    input,
    save: async (actor, { id }) => {
      await endStaffSessions(actor, id);
      return paths.admin.staffMember(id, "signed_out");
    },
  });
}

export async function resetSecondFactorAction(input: unknown) {
  return runFormAction({
    name: "staff.reset_second_factor",
    schema: staffTargetSchema,
    input,
    save: async (actor, { id }) => {
      await resetSecondFactor(actor, id);
      return paths.admin.staffMember(id, "second_factor_reset");
    },
  });
}
