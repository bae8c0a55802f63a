import type { Question } from "#lib/match/question.ts";
import { settleLocation } from "#lib/match/settle-location.ts";
import { findPlace } from "#lib/places/find-place.ts";
import type { FormFields } from "#lib/platform/http.ts";
import type { SavedAnswer } from "#lib/wizard/define-step.ts";
import { type ReadAnswer, readAnswer } from "#lib/wizard/read-answer.ts";

/** What to store: the answer, null for a skipped question, undefined for nothing. */
type Settled = { ok: true; saved: SavedAnswer | undefined } | Extract<ReadAnswer, { ok: false }>;

export const isBlank = (fields: FormFields) => Object.values(fields).every((value) => value === "");

/** Checks what a question's form holds, the same for saving and for counting. */
export async function settleAnswer(
  question: Question,
  fields: FormFields,
  intent: string | string[] | undefined,
): Promise<Settled> {
  if (intent === "skip" && !question.needed) return { ok: true, saved: null };
  if (intent === "results" && isBlank(fields)) return { ok: true, saved: undefined };
  const read = readAnswer(question, fields);
  return read.ok && question.key === "location" ? settleLocation(read.saved, findPlace) : read;
}
