import { findQuestion } from "#lib/match/flow.ts";
import { readAnswer } from "#lib/wizard/read-answer.ts";

/** What the question's own schema says of a form in the browser; null when there is nothing to mend. */
export function checkAnswer(key: string, form: FormData): Record<string, string> | null {
  const question = findQuestion(key);
  if (!question) return null;
  const fields: Record<string, string | string[]> = Object.create(null);
  for (const name of new Set(form.keys())) {
    if (name === "return") continue;
    const sent = form.getAll(name).filter((value) => typeof value === "string");
    fields[name] = sent.length === 1 && sent[0] !== undefined ? sent[0] : sent;
  }
  const result = readAnswer(question, fields);
  return result.ok ? null : result.errors;
}
