"use server";

import { runFormAction } from "#lib/accounts/form-action.ts";
import {
  approveDraft,
  discardDraft,
  retireText,
  saveDraft,
  submitDraft,
  takeApprovalBack,
} from "#lib/disclosures/commands.ts";
import { approvalSchema, draftSchema, draftTargetSchema } from "#lib/disclosures/draft-schema.ts";
import { paths } from "#lib/platform/paths.ts";

export async function saveDraftAction(input: unknown) {
  return runFormAction({
    name: "disclosure.save_draft",
    schema: draftSchema,
    input,
    save: async (actor, draft) => {
      await saveDraft(actor, draft);
      return `${paths.admin.disclosure(draft.kind)}?done=draft`;
    },
  });
}

export async function submitDraftAction(input: unknown) {
  return runFormAction({
    name: "disclosure.submit",
    schema: draftTargetSchema,
    input,
    save: async (actor, { kind, seen }) => {
      await submitDraft(actor, kind, seen);
      return `${paths.admin.disclosure(kind)}?done=submitted`;
    },
  });
}

export async function approveDraftAction(input: unknown) {
  return runFormAction({
    name: "disclosure.approve",
    schema: approvalSchema,
    input,
    save: async (actor, approval) => {
      await approveDraft(actor, approval);
      return `${paths.admin.disclosure(approval.kind)}?done=approved`;
    },
  });
}

export async function takeApprovalBackAction(input: unknown) {
  return runFormAction({
    name: "disclosure.take_approval_back",
    schema: draftTargetSchema,
    input,
    save: async (actor, { kind, seen }) => {
      await takeApprovalBack(actor, kind, seen);
      return `${paths.admin.disclosure(kind)}?done=taken_back`;
    },
  });
}

export async function retireTextAction(input: unknown) {
  return runFormAction({
    name: "disclosure.retire",
    schema: draftTargetSchema,
    input,
    save: async (actor, { kind, seen }) => {
      await retireText(actor, kind, seen);
      return `${paths.admin.disclosure(kind)}?done=retired`;
    },
  });
}

export async function discardDraftAction(input: unknown) {
  return runFormAction({
    name: "disclosure.discard_draft",
    schema: draftTargetSchema,
    input,
    save: async (actor, { kind, seen }) => {
      await discardDraft(actor, kind, seen);
      return `${paths.admin.disclosure(kind)}?done=discarded`;
    },
  });
}
