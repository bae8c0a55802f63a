"use server";

import { headers } from "next/headers";
import { changeOwnPassword, endOtherSessions, endOwnSession } from "#lib/accounts/account-commands.ts";
import {
  newOwnPasswordSchema,
  nothingSchema,
  ownSessionSchema,
  withOwnPasswordSchema,
} from "#lib/accounts/account-schema.ts";
import { deviceWords } from "#lib/accounts/device-words.ts";
import { runFormAction } from "#lib/accounts/form-action.ts";
import { removeSecondFactor, renewRecoveryCodes } from "#lib/accounts/second-factor-commands.ts";
import { findSessionToken, showRecoveryCodes, takeSession } from "#lib/accounts/session.ts";
import { paths } from "#lib/platform/paths.ts";

export async function changeOwnPasswordAction(input: unknown) {
  return runFormAction({
    name: "account.password",
    schema: newOwnPasswordSchema,
    input,
    save: async (actor, { form }) => {
      const device = deviceWords((await headers()).get("user-agent"));
      await takeSession(await changeOwnPassword(actor, form, device));
      return paths.admin.account("password");
    },
  });
}

export async function endOwnSessionAction(input: unknown) {
  return runFormAction({
    name: "account.end_session",
    schema: ownSessionSchema,
    input,
    save: async (actor, { id }) => {
      await endOwnSession(actor, id);
      return paths.admin.account("session");
    },
  });
}

export async function endOtherSessionsAction(input: unknown) {
  return runFormAction({
    name: "account.end_other_sessions",
    schema: nothingSchema,
    input,
    save: async (actor) => {
      await endOtherSessions(actor, await findSessionToken());
      return paths.admin.account("sessions");
    },
  });
}

export async function renewRecoveryCodesAction(input: unknown) {
  return runFormAction({
    name: "account.renew_recovery_codes",
    schema: withOwnPasswordSchema,
    input,
    save: async (actor, { form }) => {
      await showRecoveryCodes(actor.id, await renewRecoveryCodes(actor, form.current));
      return paths.admin.recoveryCodes();
    },
  });
}

export async function removeSecondFactorAction(input: unknown) {
  return runFormAction({
    name: "account.remove_second_factor",
    schema: withOwnPasswordSchema,
    input,
    save: async (actor, { form }) => {
      const device = deviceWords((await headers()).get("user-agent"));
      await takeSession(await removeSecondFactor(actor, form.current, device));
      return paths.admin.account("second_factor_removed");
    },
  });
}
