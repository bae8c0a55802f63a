"use server";

import { recordEditSchema, recordTargetSchema } from "#lib/access/record-form.ts";
import { runFormAction } from "#lib/accounts/form-action.ts";
import {
  approveTerms,
  endAgreement,
  proposeAgreement,
  proposeTerms,
  rejectTerms,
} from "#lib/agreements/agreement-commands.ts";
import {
  agreementSchema,
  deliveryTargetSchema,
  newAgreementSchema,
  proposalTargetSchema,
} from "#lib/agreements/agreement-schema.ts";
import { endFormerSecret, renewSecret } from "#lib/agreements/secret-commands.ts";
import { deliverySettings } from "#lib/delivery/settings.ts";
import { newWebhookSecret } from "#lib/delivery/signature.ts";
import { checkTargetUrl } from "#lib/delivery/target-url.ts";
import { testTarget } from "#lib/delivery/test-send-commands.ts";
import { paths } from "#lib/platform/paths.ts";

const checkUrl = (url: string): string | null => {
  const checked = checkTargetUrl(url, deliverySettings().policy);
  return checked.ok ? null : checked.reason;
};

export async function proposeAgreementAction(input: unknown) {
  return runFormAction({
    name: "agreement.create",
    schema: newAgreementSchema,
    input,
    save: async (actor, { partnerId, form }) => {
      const id = await proposeAgreement(actor, partnerId, form, checkUrl);
      return `${paths.admin.agreement(id)}?done=proposed`;
    },
  });
}

export async function proposeTermsAction(input: unknown) {
  return runFormAction({
    name: "agreement.propose",
    schema: recordEditSchema(agreementSchema),
    input,
    save: async (actor, { id, version, form }) => {
      await proposeTerms(actor, id, version, form, checkUrl);
      return `${paths.admin.agreement(id)}?done=proposed`;
    },
  });
}

export async function approveTermsAction(input: unknown) {
  return runFormAction({
    name: "agreement.approve",
    schema: proposalTargetSchema,
    input,
    save: async (actor, target) => {
      await approveTerms(actor, target, newWebhookSecret);
      return `${paths.admin.agreement(target.id)}?done=terms_approved`;
    },
  });
}

export async function rejectTermsAction(input: unknown) {
  return runFormAction({
    name: "agreement.reject",
    schema: proposalTargetSchema,
    input,
    save: async (actor, target) => {
      await rejectTerms(actor, target);
      return `${paths.admin.agreement(target.id)}?done=proposal_closed`;
    },
  });
}

export async function endAgreementAction(input: unknown) {
  return runFormAction({
    name: "agreement.end",
    schema: recordTargetSchema,
    input,
    save: async (actor, { id, version }) => {
      await endAgreement(actor, id, version);
      return `${paths.admin.agreement(id)}?done=agreement_ended`;
    },
  });
}

export async function testTargetAction(input: unknown) {
  return runFormAction({
    name: "agreement.test_target",
    schema: deliveryTargetSchema,
    input,
    save: async (actor, { id, targetId }) => {
      await testTarget(actor, id, targetId);
      return `${paths.admin.agreement(id)}?done=tested#targets`;
    },
  });
}

export async function renewSecretAction(input: unknown) {
  return runFormAction({
    name: "agreement.renew_secret",
    schema: deliveryTargetSchema,
    input,
    save: async (actor, target) => {
      await renewSecret(actor, target, newWebhookSecret);
      return `${paths.admin.agreement(target.id)}?done=secret#targets`;
    },
  });
}

export async function endFormerSecretAction(input: unknown) {
  return runFormAction({
    name: "agreement.end_former_secret",
    schema: deliveryTargetSchema,
    input,
    save: async (actor, target) => {
      await endFormerSecret(actor, target);
      return `${paths.admin.agreement(target.id)}?done=former_secret#targets`;
    },
  });
}
