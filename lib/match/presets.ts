import { findSubject } from "#lib/catalogue/subjects.ts";
import type { SavedAnswers } from "./answers.ts";
import { CREDENTIAL_LEVELS } from "./vocabulary.ts";

/** The answers that a guide's link chooses for the reader. What is not a known subject or level is left out. */
export function presetAnswers(preset: { subject?: string | null; level?: string | null }): SavedAnswers {
  const { subject, level } = preset;
  return {
    ...(subject && findSubject(subject) ? { subject: { subject } } : {}),
    ...(level && CREDENTIAL_LEVELS.some((known) => known === level) ? { level: { level } } : {}),
  };
}
