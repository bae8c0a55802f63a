"use server";

import { runFormAction } from "#lib/accounts/form-action.ts";
import { discardDraft, publishDraft, saveDraft } from "#lib/disclosures/commands.ts";
import { draftSchema, draftTargetSchema } from "#lib/disclosures/draft-schema.ts";
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

export async function publishDraftAction(input: unknown) {
  return runFormAction({
    name: "disclosure.publish",
    schema: draftTargetSchema,
    input,
    save: async (actor, { kind, seen }) => {
      await publishDraft(actor, kind, seen);
      return `${paths.admin.disclosure(kind)}?done=inForce`;
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
