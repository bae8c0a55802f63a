import { z } from "zod";
import { looksPersonal } from "#lib/platform/personal-words.ts";

/** The choice of a reason that fits nothing of the list: then its words are needed. */
export const OTHER_REASON = "Another reason";

const LEAST_LETTERS = 5;
export const MOST_REASON_LETTERS = 300;

const wordsSchema = z.string().trim().max(MOST_REASON_LETTERS);
const fieldsSchema = z.object({ reason: z.string(), words: wordsSchema.catch("") });

/**
 * Why somebody looks, from a form's `reason` and `words`: one of the short list, with what they add to it, or their
 * own words alone. Null when that says nothing, or holds an address or number: it stays in the audit log for good.
 */
export function readReason(fields: unknown, reasons: readonly string[]): string | null {
  const { data } = fieldsSchema.safeParse(fields);
  if (!data || looksPersonal(data.words)) return null;
  if (reasons.includes(data.reason)) return data.words ? `${data.reason}: ${data.words}` : data.reason;
  return data.reason === OTHER_REASON && data.words.length >= LEAST_LETTERS ? data.words : null;
}

/** Why somebody takes a file away, in their own words. */
export const exportReasonSchema = z.object({
  reason: wordsSchema.min(LEAST_LETTERS).refine((words) => !looksPersonal(words)),
});
