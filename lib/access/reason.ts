import { z } from "zod";

/** The choice of a reason that fits nothing of the list: then its words are needed. */
export const OTHER_REASON = "Another reason";

const LEAST_WORDS = 5;
export const MOST_REASON_WORDS = 300;

const wordsSchema = z.string().trim().max(MOST_REASON_WORDS);
const fieldsSchema = z.object({ reason: z.string(), words: wordsSchema.catch("") });

/**
 * Why somebody looks, from a form's `reason` and `words`: one of the short list, with what they add to it, or their
 * own words alone. Null when that says nothing. It is kept in the audit log.
 */
export function readReason(fields: unknown, reasons: readonly string[]): string | null {
  const { data } = fieldsSchema.safeParse(fields);
  if (!data) return null;
  if (reasons.includes(data.reason)) return data.words ? `${data.reason}: ${data.words}` : data.reason;
  return data.reason === OTHER_REASON && data.words.length >= LEAST_WORDS ? data.words : null;
}

/** Why somebody takes a file away, in their own words. */
export const exportReasonSchema = z.object({ reason: wordsSchema.min(LEAST_WORDS) });
