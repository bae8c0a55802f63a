import "server-only";
import { now } from "#lib/platform/clock.ts";
import { open, seal } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import type { FormFields } from "#lib/platform/http.ts";

export const DRAFT_MINUTES = 30;

/** What a refused post held: shown again with its errors, never used as an answer. */
export interface FormDraft {
  values: FormFields;
  /** Message by field name. */
  errors: Record<string, string>;
}

interface DraftKey {
  visitId: string;
  /** The form's name, "match/location" or "request". */
  form: string;
}

/** Keeps a refused post for half an hour, encrypted and bound to its visit and form. The latest one counts. */
export async function saveFormDraft({ visitId, form, values, errors }: DraftKey & FormDraft): Promise<void> {
  const payload = new TextEncoder().encode(
    seal(JSON.stringify({ values, errors }), place({ visitId, form })),
  );
  const times = { createdAt: now(), expiresAt: new Date(now().getTime() + DRAFT_MINUTES * 60 * 1000) };
  await appDb().formDraft.upsert({
    where: { matchSessionId_form: { matchSessionId: visitId, form } },
    create: { matchSessionId: visitId, form, payload, ...times },
    update: { payload, ...times },
  });
}

/** The draft of a form; null when there is none, it ran out, or it cannot be opened any more. */
export async function findFormDraft({ visitId, form }: DraftKey): Promise<FormDraft | null> {
  const row = await appDb().formDraft.findUnique({
    where: { matchSessionId_form: { matchSessionId: visitId, form }, expiresAt: { gt: now() } },
    select: { payload: true },
  });
  if (!row) return null;
  try {
    return JSON.parse(open(new TextDecoder().decode(row.payload), place({ visitId, form })));
  } catch {
    return null;
  }
}

/** All drafts of a visit that can still be opened, for whoever asks what is known about them. */
export async function listFormDrafts(visitId: string): Promise<({ form: string } & FormDraft)[]> {
  const rows = await appDb().formDraft.findMany({
    where: { matchSessionId: visitId },
    select: { form: true },
    orderBy: { form: "asc" },
  });
  const drafts = await Promise.all(
    rows.map(async ({ form }) => ({ form, draft: await findFormDraft({ visitId, form }) })),
  );
  return drafts.flatMap(({ form, draft }) => (draft ? [{ form, ...draft }] : []));
}

/** Drops the draft once the form went through, and with it all drafts that have run out. */
export async function dropFormDraft({ visitId, form }: DraftKey): Promise<void> {
  await appDb().formDraft.deleteMany({
    where: { OR: [{ matchSessionId: visitId, form }, { expiresAt: { lte: now() } }] },
  });
}

const place = ({ visitId, form }: DraftKey) => `form_draft.payload:${visitId}:${form}`;
