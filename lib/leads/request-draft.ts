import type { FormFields } from "#lib/platform/http.ts";
import { draftValues } from "./schema.ts";

/** The name under which a refused request is kept for its visit. */
export const REQUEST_DRAFT = "request";

/** Why a request came back although nothing typed was wrong. */
const RETURN_REASONS = [
  "texts_changed",
  "busy",
  "sent_before",
  "limited",
  "too_soon",
  "too_late",
  "proof_refused",
] as const;
type ReturnReason = (typeof RETURN_REASONS)[number];

export interface ReturnNote {
  reason: ReturnReason;
  /** Receipt of what was sent before. */
  receiptToken?: string;
  retryAfterSeconds?: number;
}

const REASON = "note.reason";
const RECEIPT = "note.receipt";
const WAIT = "note.wait";

/** What a draft keeps: the reader's own fields and, beside them, our note. Names of notes are never taken from a post. */
export function requestDraft(fields: FormFields, note: ReturnNote | null): FormFields {
  const values = draftValues(fields);
  if (!note) return values;
  values[REASON] = note.reason;
  if (note.receiptToken) values[RECEIPT] = note.receiptToken;
  if (note.retryAfterSeconds) values[WAIT] = String(note.retryAfterSeconds);
  return values;
}

export function returnNoteOf(values: FormFields): ReturnNote | null {
  const reason = RETURN_REASONS.find((known) => known === values[REASON]);
  if (!reason) return null;
  const receiptToken = values[RECEIPT];
  return {
    reason,
    ...(typeof receiptToken === "string" && { receiptToken }),
    ...(values[WAIT] && { retryAfterSeconds: Number(values[WAIT]) }),
  };
}
