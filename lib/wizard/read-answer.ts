import type { SavedAnswer, Step } from "./define-step.ts";

export type ReadAnswer =
  | { ok: true; saved: NonNullable<SavedAnswer> }
  /** One message for each field, by field name; what concerns the whole form stands under the step's key. */
  | { ok: false; errors: Record<string, string> };

/**
 * Checks what a form sent for one step. `saved` is what to store. Fields that the step does not know are
 * refused, so take out what belongs to the page (a return address, a button's name) before.
 */
export function readAnswer<Answers extends object>(
  step: Step<Answers>,
  fields: Readonly<Record<string, string | readonly string[]>>,
): ReadAnswer {
  const result = step.schema.safeParse(fields);
  if (result.success) return { ok: true, saved: { ...fields } };
  const errors: Record<string, string> = Object.create(null);
  for (const issue of result.error.issues) {
    const field = typeof issue.path[0] === "string" ? issue.path[0] : step.key;
    errors[field] ??= issue.message;
  }
  return { ok: false, errors };
}
